using System.Collections.Frozen;
using System.Text;

namespace GraphQL.TypeSystem.Diff;

/// <summary>The kinds of changes as codes for programs: the kind's name in capitals with underscores.</summary>
internal static class SchemaChangeCodes
{
    private static readonly FrozenDictionary<SchemaChangeKind, string> Codes =
        Enum.GetValues<SchemaChangeKind>().ToFrozenDictionary(kind => kind, kind => InCapitals(kind.ToString()));

    public static string Of(SchemaChangeKind kind) => Codes[kind];

    private static string InCapitals(string name)
    {
        var code = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
            {
                _ = code.Append('_');
            }

            _ = code.Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }
}
