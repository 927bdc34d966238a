namespace Gateway.Host.Tenancy;

/// <summary>The scopes that each plan opens. A developer token carries those of its plan unless told otherwise.</summary>
internal static class PlanScopes
{
    public const string Partner = "partner";
    public const string Standard = "standard";
    public const string Enterprise = "enterprise";

    private static readonly string[] PartnerScopes = ["market-data:eod", "fundamentals:read", "dividends:read"];

    private static readonly string[] StandardScopes =
    [
        .. PartnerScopes,
        "market-data:delayed", "dividends:screen", "portfolio:read", "portfolio:trades", "portfolio:pnl", "portfolio:risk",
        "report:read", "compliance:read",
    ];

    private static readonly string[] EnterpriseScopes =
    [
        .. StandardScopes,
        "market-data:realtime", "market-data:depth", "portfolio:write", "portfolio:approve", "report:create",
        "compliance:write", "compliance:report", "compliance:anomaly", "compliance:audit", "usage:read",
    ];

    /// <summary>The plans, the smallest first.</summary>
    public static IReadOnlyList<string> Plans { get; } = [Partner, Standard, Enterprise];

    /// <summary>The scopes of a plan; null where there is no such plan.</summary>
    public static IReadOnlyList<string>? Get(string plan) => plan switch
    {
        Partner => PartnerScopes,
        Standard => StandardScopes,
        Enterprise => EnterpriseScopes,
        _ => null,
    };
}
