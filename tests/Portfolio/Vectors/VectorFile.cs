using System.Globalization;
using System.Text.Json;
using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Vectors;

/// <summary>The published vectors.</summary>
internal static class VectorFile
{
    /// <summary>One of <c>vectors.json</c>; skips the test where it is not there.</summary>
    public static JsonElement Read(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        return document.RootElement.GetProperty("vectors").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id).Clone();
    }

    /// <summary>Asserts a figure, or a member of the output, within the vector's tolerance.</summary>
    public static void AssertNear(JsonElement vector, decimal actual, string? member = null)
    {
        var expected = Number(member is null ? vector.GetProperty("out") : vector.GetProperty("out").GetProperty(member));
        var tolerance = decimal.Parse(vector.GetProperty("tol").GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"{vector.GetProperty("id")} {member}: {expected} is published, {actual} was answered.");
    }

    public static decimal Number(JsonElement value)
        => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);

    public static DateOnly Date(JsonElement value) => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
