namespace Gateway.Host.Telemetry;

/// <summary>The numbers of everything that the gateway logs; a number is never given to another event.</summary>
internal static class EventIds
{
    // 1000: start and stop, and the supergraph; 1005 was used
    public const int Listening = 1000;
    public const int SupergraphLoaded = 1001;
    public const int SupergraphFromCache = 1002;
    public const int SupergraphComposed = 1003;
    public const int SupergraphCacheNotWritten = 1004;
    public const int SubgraphSdlUnavailable = 1006;
    public const int UnsignedCallerContext = 1007;
    public const int IdeMissing = 1008;
    public const int ContractTagUnused = 1009;
    public const int SupergraphRefused = 1010;
    public const int SupergraphUnavailable = 1011;
    public const int SupergraphFailed = 1012;

    // 2000: requests
    public const int TokenRefused = 2000;
    public const int RequestFailed = 2001;
    public const int RequestAnswered = 2002;
    public const int RequestRefused = 2003;
    public const int IssuerUnavailable = 2004;
    public const int RequestAbandoned = 2005;
    public const int RequestShared = 2006;
    public const int PolicyThrew = 2007;
    public const int FieldsDenied = 2008;
    public const int TenantIsolation = 2009;
    public const int AuditRecordsStay = 2010;
    public const int AuditRecordsReachCollector = 2011;
    public const int UsageStays = 2012;
    public const int UsageIsWritten = 2013;
    public const int UsageUnreadable = 2014;

    // 3000: subgraphs
    public const int SubgraphFailed = 3000;
    public const int SubgraphRetried = 3001;
    public const int CircuitOpened = 3002;
    public const int CircuitClosed = 3003;
    public const int SubgraphCallThrew = 3004;
    public const int SubgraphLeftAlone = 3005;
}
