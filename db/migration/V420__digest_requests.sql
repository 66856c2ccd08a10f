-- The code that confirms the address of a digest ends after a day, and the next one waits a moment.
alter table digest_subscription
    add column requested_at timestamptz not null default clock_timestamp(),
    add constraint digest_subscription_waits_or_is_confirmed check ((code_hash is null) = (confirmed_at is not null));
comment on column digest_subscription.code_hash is 'of the code that was mailed to the address; null once it was entered';
