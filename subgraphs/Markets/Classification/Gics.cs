using System.Collections.Frozen;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Classification;

/// <summary>Global Industry Classification Standard: names and codes of its four levels (2, 4, 6 and 8 digits).</summary>
public static partial class Gics
{
    private static readonly FrozenDictionary<string, string> NameByCode = ReadStructure();

    private static readonly FrozenDictionary<string, string> CodeBySubIndustry = ByName(8);

    private static readonly FrozenDictionary<string, string> CodeBySector = ByName(2);

    /// <summary>Codes of one level: 2 for sectors, 4 for industry groups, 6 for industries, 8 for sub-industries.</summary>
    public static IEnumerable<string> Codes(int digits) => NameByCode.Keys.Where(code => code.Length == digits).Order(StringComparer.Ordinal);

    /// <summary>The names of the eleven sectors, in the order of their codes.</summary>
    public static IEnumerable<string> Sectors => Codes(2).Select(code => NameByCode[code]);

    /// <summary>The whole classification of a sub-industry's name; null for a name that GICS does not have.</summary>
    public static GicsRecord? FindSubIndustry(string subIndustry)
        => CodeBySubIndustry.TryGetValue(subIndustry, out var code)
            ? new GicsRecord(code[..2], NameByCode[code[..2]], NameByCode[code[..4]], NameByCode[code[..6]], code, NameByCode[code])
            : null;

    /// <summary>A classification that is known to the sector only; null for a name that GICS does not have.</summary>
    public static GicsRecord? FindSector(string sector)
        => CodeBySector.TryGetValue(NormaliseSector(sector), out var code)
            ? new GicsRecord(code, NameByCode[code], null, null, null, null)
            : null;

    /// <summary>
    /// One spelling for a sector name as sources wrote it on the day. Telecommunication Services, a sector until 2018-09, stays a name of
    /// its own: it is not the Communication Services of today.
    /// </summary>
    public static string NormaliseSector(string sector) => sector switch
    {
        "Telecommunications Services" => "Telecommunication Services",
        "Industries" => "Industrials",
        _ => sector,
    };

    /// <summary>True for a sector of today or of the years that the snapshots cover.</summary>
    public static bool IsSector(string sector) => CodeBySector.ContainsKey(sector) || sector == "Telecommunication Services";

    private static FrozenDictionary<string, string> ReadStructure()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Structure.AsSpan().EnumerateLines())
        {
            var space = line.IndexOf(' ');
            names.Add(line[..space].ToString(), line[(space + 1)..].ToString());
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ByName(int digits)
        => NameByCode.Where(entry => entry.Key.Length == digits).ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
}
