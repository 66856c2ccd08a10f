-- Runs and alerts that were made from counts that are hidden. They are calculated anew from what may be known.
delete from forecast_current;
delete from forecast_run;
delete from alert where kind <> 'DATA_MISSING';
