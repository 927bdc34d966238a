using System.Globalization;
using System.Text.Json;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Expressions;

namespace Subgraphs.Compliance.Data.Rules;

/// <summary>Reads the rules and regimes that are part of the program: <c>rules.json</c> and <c>regimes.json</c> beside this file.</summary>
public static class RuleFiles
{
    /// <exception cref="InvalidDataException">A file does not have the expected form; the message names the rule.</exception>
    public static RuleBook Read()
    {
        using var regimes = Open("regimes.json", "regimes/1");
        using var rules = Open("rules.json", "rules/1");
        return new RuleBook(
            [.. regimes.RootElement.GetProperty("regimes").EnumerateArray().Select(ReadRegime)],
            [.. rules.RootElement.GetProperty("rules").EnumerateArray().Select(ReadRule)]);
    }

    private static JsonDocument Open(string file, string schema)
    {
        var type = typeof(RuleFiles);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{file}")
            ?? throw new InvalidDataException($"{file} is not part of the program.");
        var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("schema").GetString() == schema
            ? document
            : throw new InvalidDataException($"{file} is not of the form {schema}.");
    }

    private static Regime ReadRegime(JsonElement item) => new(
        Text(item, "code"),
        Text(item, "name"),
        item.GetProperty("jurisdiction").GetString() is { } jurisdiction ? RuleWords.Read<Jurisdiction>(jurisdiction) : null,
        Text(item, "authority"));

    private static ComplianceRule ReadRule(JsonElement item)
    {
        try
        {
            return new ComplianceRule
            {
                Id = Text(item, "id"),
                Regime = Text(item, "regime"),
                Version = item.GetProperty("version").GetInt32(),
                Kind = RuleWords.Read<RuleKind>(Text(item, "kind")),
                Title = Text(item, "title"),
                Inputs = [.. item.GetProperty("inputs").EnumerateArray().Select(input => RuleWords.Read<RuleInput>(input.GetString()!))],
                Comparator = RuleWords.Read<Comparator>(Text(item, "comparator")),
                Threshold = item.GetProperty("threshold").GetString() is { } threshold ? decimal.Parse(threshold, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null,
                Formula = Text(item, "formula"),
                Test = RuleExpression.Parse(Text(item, "test"), RuleInputs.All),
                Severity = RuleWords.Read<Severity>(Text(item, "severity")),
                Deadline = ReadDeadline(item.GetProperty("deadline")),
                Citation = Text(item, "citation"),
                ValidFrom = Date(Text(item, "validFrom")),
                ValidTo = item.GetProperty("validTo").GetString() is { } validTo ? Date(validTo) : null,
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or FormatException or InvalidOperationException or ExpressionException)
        {
            throw new InvalidDataException($"Rule {item.GetRawText()[..Math.Min(60, item.GetRawText().Length)]} cannot be read.", exception);
        }
    }

    private static RuleDeadline? ReadDeadline(JsonElement item)
        => item.ValueKind == JsonValueKind.Null
            ? null
            : new RuleDeadline(item.GetProperty("days").GetInt32(), RuleWords.Read<DayType>(Text(item, "dayType")), Text(item, "fromEvent"));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null.");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
