{{ config(materialized='table') }}

-- A person's file beside the warehouse, not raw data: no file, no rows.
with source as (

    {{ corrections_file(env_var('MIXEDZONE_CORRECTIONS', '')) }}

),

renamed as (

    select
        ---------- ids
        {{ row_key(['action', 'article', 'printed', 'occurrence', '"value"']) }} as correction_id,

        ---------- where it applies
        trim(article) as article,
        printed,
        coalesce(try_cast(occurrence as integer), 1) as occurrence,

        ---------- what a person decided
        trim(action) as action,
        nullif(trim("value"), '') as corrected_value,
        reason,
        "by" as decided_by,
        "on" as decided_on
    from source

)

select distinct * from renamed
