namespace Subgraphs.Tenancy;

/// <summary>The log event ids of this library.</summary>
internal static class TenancyEventIds
{
    public const int AuditRecordsStay = 4001;
    public const int AuditRecordsReachCollector = 4002;
}
