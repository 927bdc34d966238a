using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Data.Monitoring;

namespace Subgraphs.Compliance.Data.Configurations;

/// <summary>Lists that are read and written whole and never searched: one column of JSON.</summary>
internal static class DocumentColumns
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new StateLineJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void IsDocument<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : class
        => property.HasMaxLength(-1).HasConversion(
            items => JsonSerializer.Serialize(items, Json),
            text => JsonSerializer.Deserialize<List<T>>(text, Json)!,
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
                items => items.Count,
                items => items));
}
