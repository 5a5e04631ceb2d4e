"""Small widgets, each fed by one frozen view model; they keep no knowledge of the plan or the record."""
