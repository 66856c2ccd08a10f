-- A Fragebogen that no round asks by can be deleted and brought back with its questions.
create trigger keeps_deleted_version before delete on questionnaire
    for each row when (old.change = 'DELETED') execute function keep_version('question', 'questionnaire', 'position');
