"""Two wordings, two names, two marks: how alike they are and what changed. Pure functions that dbt's models call."""
