using System.Globalization;
using System.Text.Json;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Cashflows;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.DividendHistory.Data.Curated;

/// <summary>Reads what people decided and no market source says; the files are part of the program.</summary>
internal static class CuratedFiles
{
    /// <exception cref="InvalidDataException">The file does not have the expected form.</exception>
    public static IReadOnlyList<StreakOverride> ReadStreakOverrides()
    {
        using var file = Open("streak-overrides.json", "streak-overrides/1");
        return
        [
            .. file.RootElement.GetProperty("overrides").EnumerateArray().Select(item => Isin.IsValid(Text(item, "isin"))
                ? new StreakOverride(Text(item, "isin"), item.GetProperty("year").GetInt32(), Text(item, "reason"), Text(item, "source"))
                : throw new InvalidDataException($"streak-overrides.json: {Text(item, "isin")} is no ISIN.")),
        ];
    }

    /// <exception cref="InvalidDataException">The file does not have the expected form.</exception>
    public static IReadOnlyList<WithholdingRate> ReadWithholdingRates()
    {
        using var file = Open("withholding-rates.json", "withholding-rates/1");
        return
        [
            .. file.RootElement.GetProperty("rates").EnumerateArray().Select(item => new WithholdingRate(
                Text(item, "source"),
                item.GetProperty("investor").GetString(),
                decimal.Parse(Text(item, "rate"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                Text(item, "basis"))),
        ];
    }

    private static JsonDocument Open(string file, string schema)
    {
        var type = typeof(CuratedFiles);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{file}") ?? throw new InvalidDataException($"{file} is not part of the program.");
        var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("schema").GetString() == schema ? document : throw new InvalidDataException($"{file} is not of the form {schema}.");
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new InvalidDataException($"\"{name}\" is null.");
}
