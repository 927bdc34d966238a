namespace Subgraphs.Server.Projecting;

/// <summary>What a field makes of a query.</summary>
internal enum QueryReadMode
{
    List,
    Single,
    First,
    Page,
}
