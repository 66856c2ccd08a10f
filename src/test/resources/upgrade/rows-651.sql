-- One record of each kind with an earlier version, as version 651 of the schema kept them.
insert into municipality (ags, name, short_name, kind) values ('05913000', 'Dortmund', 'Dortmund', 'CITY');
insert into source (number, file, title, publisher, event) values ('000', 'f', 't', 'p', 'e');
insert into survey_round (id, title) values ('2016-03', 'März 2016');

insert into figure (id, ags, round, indicator, stage, unit, qualifier, value, as_of, source, source_place, basis, version)
values ('f', '05913000', '2016-03', 'STAFF', 'ACTUAL', 'STAFF', 'EXACT', 9, '2016-03', '000', 'x', 'STATED', 3);
insert into figure_revision (figure_id, version, unit, qualifier, value, as_of, reason, replaced_at, replaced_by) values
    ('f', 1, 'STAFF', 'EXACT', 7, '2016-03', 'gezählt', '2016-05-01', 'a'),
    ('f', 2, 'STAFF', 'EXACT', 8, '2016-03', 'noch einmal gezählt', '2016-05-02', 'b');

insert into organisation (id, name, kind, version, change, changed_by, changed_at)
values ('o', 'Neuer Name', 'VHS', 2, 'CHANGED', 'a', '2016-05-02');
insert into organisation_revision values ('o', 1, 'Alter Name', 'VHS', null, null, null, null, null, 'ENTERED', 'a', '2016-05-01');
insert into partnership (id, organisation, ags, ring, as_of, version, change, changed_by, changed_at)
values ('p', 'o', '05913000', 2, '2016', 2, 'CHANGED', 'a', '2016-05-03');
insert into partnership_revision values ('p', 1, 'o', 1, '{}', 'NO', 'Gesetz', null, null, '2016', null,
    '[{"mode": "HOTLINE", "weekdays": [], "starts": "08:00", "ends": null, "detail": null}]', 'ENTERED', null, 'a', '2016-05-01', 'Alter Name');
insert into cooperation_agreement (id, ags, title, as_of, version, change, changed_by, changed_at)
values ('c', '05913000', 'Vereinbarung', '2016', 2, 'CHANGED', 'a', '2016-05-03');
insert into cooperation_agreement_revision values ('c', 1, 'Entwurf', null, null, true, null, null, null, null, null, 90, '2016', null,
    '{o}', 'ENTERED', null, 'a', '2016-05-01', '{Alter Name}');
insert into partner_contact (id, partnership, kind, label, version, change, changed_by, changed_at)
values ('00000000-0000-0000-0000-000000000001', 'p', 'TEAM', 'Team', 2, 'CHANGED', 'a', '2016-05-03');
insert into partner_contact_revision values ('00000000-0000-0000-0000-000000000001', 1, 'TEAM', 'Gruppe', null, null, null, false,
    'ENTERED', 'a', '2016-05-01');
insert into partner_rule (id, criterion, ring, kinds, severity, version, change, changed_by, changed_at)
values ('R', 'MISSING_KIND', 1, '{VHS}', 'WARNING', 2, 'CHANGED', 'a', '2016-05-03');
insert into partner_rule_revision values ('R', 1, 2, '{IHK}', 'NOTICE', true, null, 'ENTERED', 'a', '2016-05-01');
insert into body (id, ags, kind, keeper, name, version, change, changed_by, changed_at)
values ('b', '05913000', 'ROUND_TABLE', 'COORDINATION', 'Runder Tisch', 2, 'CHANGED', 'a', '2016-05-03');
insert into body_revision values ('b', 1, null, 'ROUND_TABLE', 'COORDINATION', 'Tisch', null, null, null, null, null,
    '[{"position": 1, "name": "VHS", "organisation": "o", "function": null, "role": "MEMBER"}]', '[]', 'ENTERED', 'a', '2016-05-01');
insert into meeting (id, body, day, state, version, change, changed_by, changed_at)
values ('m', 'b', '2016-05-10', 'PLANNED', 2, 'CHANGED', 'a', '2016-05-03');
insert into meeting_revision values ('m', 1, null, '2016-05-09', null, null, null, null, 'PLANNED', null, null, '[]', 'ENTERED', 'a',
    '2016-05-01');
insert into agreement (id, body, title, state, version, change, changed_by, changed_at)
values ('v', 'b', 'Vereinbart', 'AGREED', 2, 'CHANGED', 'a', '2016-05-03');
insert into agreement_revision values ('v', 1, 'Abgemacht', null, 'AGREED', null, null, null, null, null, null, '[]', '[]', 'ENTERED',
    'a', '2016-05-01');
insert into measure_history (subject_kind, subject_id, version, content)
values ('MEASURE', 'k', 1, '{"id": "k", "title": "Kurs", "version": 1}');
insert into intake (ags, rechtskreis, unit, origin, frequency, period_from, value, basis, as_of, version)
values ('05913000', 'SGB_II', 'PERSON', 'ALL', 'WEEK', '2016-01-04', 20, 'STATED', '2016-01', 2);
insert into intake_revision select i.id, 1, i.ags, i.series, i.period_from, i.periods, i.kind, 19, i.qualifier, i.basis, i.as_of, null,
    'REVISED', 'verzählt', '2016-05-01', 'a' from intake i;
insert into intake_revision select i.id + 1000, 1, i.ags, i.series, i.period_from, i.periods, i.kind, 18, i.qualifier, i.basis,
    i.as_of, null, 'DELETED', 'doppelt', '2016-05-01', 'a' from intake i;
