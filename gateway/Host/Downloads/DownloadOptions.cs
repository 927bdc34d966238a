using Gateway.Host.Configuration;

namespace Gateway.Host.Downloads;

/// <summary>Which subgraphs' documents are served; section <c>Downloads</c>. Without it none.</summary>
internal sealed record DownloadOptions
{
    public const string Section = "Downloads";

    private const int DefaultMaxBytes = 16 * 1024 * 1024;
    private const int LargestMaxBytes = 256 * 1024 * 1024;

    /// <summary>The largest document that passes.</summary>
    public int MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>By subgraph name the field that tells a document's path, <c>Type.field</c>: who does not see it gets no document either.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public static DownloadOptions Read(ConfigurationValues values)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (subgraph, coordinates) in values.Map(nameof(Fields)))
        {
            if (coordinates is [{ } coordinate] && coordinate.Split('.') is [{ Length: > 0 }, { Length: > 0 }])
            {
                fields.Add(subgraph, coordinate);
            }
            else
            {
                values.Refuse($"{nameof(Fields)}:{subgraph}", string.Join(',', coordinates), "one field as Type.field");
            }
        }

        return new DownloadOptions { MaxBytes = values.Number(nameof(MaxBytes), DefaultMaxBytes, 1024, LargestMaxBytes), Fields = fields };
    }
}
