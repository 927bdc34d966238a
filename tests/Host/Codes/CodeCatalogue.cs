using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GraphQL.Language;

namespace Gateway.Host.Tests.Codes;

/// <summary>Writes the codes of classes of constants as a document: the summary of each constant, its example and how to mend it.</summary>
internal static partial class CodeCatalogue
{
    public static string Write(string title, string introduction, IReadOnlyList<CodeSection> sections)
    {
        var text = new StringBuilder();
        _ = text.Append("# ").Append(title).Append("\n\n").Append(introduction).Append("\n\n");
        foreach (var section in sections)
        {
            _ = text.Append("- [").Append(section.Title).Append("](#").Append(Anchor(section.Title)).Append(")\n");
        }

        foreach (var section in sections)
        {
            _ = text.Append("\n## ").Append(section.Title).Append("\n\n").Append(section.Introduction).Append('\n');
            foreach (var code in Codes(section.Codes).OrderBy(code => code.Code, StringComparer.Ordinal))
            {
                Append(code, text);
            }
        }

        return text.ToString();
    }

    /// <summary>The constants of a class: code, what it means, how it is mended.</summary>
    public static IEnumerable<(string Code, string? Meaning, MendAttribute? Mend)> Codes(Type type)
    {
        var summaries = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary"), StringComparer.Ordinal);
        return type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (
                (string)field.GetRawConstantValue()!,
                summaries.GetValueOrDefault($"F:{type.FullName}.{field.Name}") is { } summary ? Plain(summary) : null,
                field.GetCustomAttribute<MendAttribute>()));
    }

    private static void Append((string Code, string? Meaning, MendAttribute? Mend) code, StringBuilder text)
    {
        _ = text.Append("\n### ").Append(code.Code).Append("\n\n").Append(code.Meaning).Append("\n\n");
        if (code.Mend?.Example is { } example)
        {
            _ = text.Append("For example: `").Append(example).Append("`\n\n");
        }

        _ = text.Append("*Mend:* ").Append(code.Mend?.Sentence).Append('\n');
    }

    /// <summary>The text of a summary on one line; what it refers to, by its name.</summary>
    private static string Plain(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => $"`{Name(see.Attribute("cref")?.Value ?? "")}`",
            XElement element => $"`{element.Value}`",
            _ => ((XText)node).Value,
        }));
        return Space().Replace(text, " ").Trim();
    }

    /// <summary>P:Gateway.Planning.PlannerOptions.MaxDepth → PlannerOptions.MaxDepth</summary>
    private static string Name(string cref)
    {
        var parts = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.');
        return cref.StartsWith('T') ? parts[^1] : string.Join('.', parts[^2..]);
    }

    private static string Anchor(string title) => title.ToLowerInvariant().Replace(' ', '-').Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
