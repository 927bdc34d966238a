using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>How inputs are frozen: properties in their order of declaration, numbers as they are, nothing that depends on the machine.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T inputs) => JsonSerializer.Serialize(inputs, Json);

    public static T Read<T>(string inputs) => JsonSerializer.Deserialize<T>(inputs, Json) ?? throw new InvalidDataException("The frozen inputs are null.");
}
