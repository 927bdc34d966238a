using System.Text.RegularExpressions;

namespace Subgraphs.Tenancy.Databases;

/// <summary>What the text of a command says about tenants: which parameters its tables are narrowed by, and what is not narrowed.</summary>
/// <remarks>
/// Steps: 1. each mention of a tenant's table that is no column (behind a dot) and no column's alias (behind <c>AS</c>) is a use of it.
/// 2. A use with an alias needs <c>alias.TenantId = @parameter</c> somewhere in the text, one without needs <c>TenantId = @parameter</c>.
/// A use that the steps do not understand counts as not narrowed.
/// </remarks>
internal sealed partial class TenantCommandText
{
    private TenantCommandText(string? unfiltered, IReadOnlyList<string> parameters)
    {
        Unfiltered = unfiltered;
        Parameters = parameters;
    }

    /// <summary>The first table that is read or changed without its tenant; null where there is none.</summary>
    public string? Unfiltered { get; }

    /// <summary>The names of the parameters that rows are narrowed by, with their prefix.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <param name="text">A command of SQLite or SQL Server.</param>
    /// <param name="tables">The tables of tenants.</param>
    public static TenantCommandText Read(string text, IReadOnlySet<string> tables)
    {
        var comparisons = TenantComparison().Matches(text);
        var parameters = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match name in QuotedName().Matches(text))
        {
            if (!tables.Contains(name.Groups["name"].Value) || IsColumn(text, name.Index))
            {
                continue;
            }

            var alias = AliasAt(text, name.Index + name.Length);
            var narrowing = comparisons.FirstOrDefault(comparison => comparison.Groups["alias"].Value == alias);
            if (narrowing is null)
            {
                return new TenantCommandText(name.Groups["name"].Value, []);
            }

            parameters.Add(narrowing.Groups["parameter"].Value);
        }

        return new TenantCommandText(null, [.. parameters]);
    }

    private static bool IsColumn(string text, int index)
        => (index > 0 && text[index - 1] == '.') || text.AsSpan(0, index).EndsWith(" AS ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The alias that a table is given behind its name; empty for none.</summary>
    private static string AliasAt(string text, int index)
        => Alias().Match(text, index) is { Success: true } match ? match.Groups["name"].Value : "";

    [GeneratedRegex("""["\[](?<name>[^"\[\]]+)["\]]""", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedName();

    [GeneratedRegex("""\G AS ["\[](?<name>[^"\[\]]+)["\]]""", RegexOptions.CultureInvariant)]
    private static partial Regex Alias();

    [GeneratedRegex("""(?:["\[](?<alias>[^"\[\]]+)["\]]\.)?["\[]TenantId["\]] = (?<parameter>@\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex TenantComparison();
}
