select outlet_id from marts.outlets
