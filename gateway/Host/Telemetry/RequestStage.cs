namespace Gateway.Host.Telemetry;

/// <summary>Where in its life a request is; a tag of metrics and a field of the log.</summary>
internal enum RequestStage
{
    /// <summary>Method, media types, forgery.</summary>
    Negotiate,

    /// <summary>The token.</summary>
    Identify,

    /// <summary>The tenant's rate and concurrency.</summary>
    Admit,

    /// <summary>The body or the query string.</summary>
    Read,

    /// <summary>Parse, validate, authorize, plan.</summary>
    Prepare,

    /// <summary>The variables.</summary>
    Coerce,

    /// <summary>What the operation costs, against limit and budget.</summary>
    Charge,

    /// <summary>What must be kept before it happens; again with whose data it was, before the answer is out.</summary>
    Audit,

    /// <summary>Fetches, and the answer.</summary>
    Execute,

    /// <summary>The answer is out.</summary>
    Done,
}
