select race_id from marts.races
