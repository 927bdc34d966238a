using System.Collections.Immutable;
using Gateway.Planning.Normalizing;

namespace Gateway.Planning.Fetching;

/// <summary>Normalised operation → what the answer reads from the merged tree.</summary>
/// <remarks>
/// The order of an answer is the order in which selections are met that their conditions keep. A field whose first selection is kept whenever
/// another of them is stands once; any other stands once for each of its selections, with what that one selects.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
internal sealed class ResponseShapeBuilder(IReadOnlyDictionary<NormalField, string> sourceKeys)
{
    public ResponseSelectionSet Build(NormalSet set) => Build(set, null);

    /// <param name="set">What is selected on a position.</param>
    /// <param name="sources">The selections of the parent field that count; null: all.</param>
    private ResponseSelectionSet Build(NormalSet set, HashSet<int>? sources)
    {
        var counted = sources is null ? set.Occurrences : [.. set.Occurrences.Where(occurrence => sources.Contains(occurrence.Source))];
        var byField = counted.ToLookup<NormalOccurrence, NormalField>(occurrence => occurrence.Field, ReferenceEqualityComparer.Instance);
        var fields = ImmutableArray.CreateBuilder<ResponseField>(counted.Count);
        foreach (var occurrence in counted)
        {
            var all = byField[occurrence.Field];
            var first = all.First();
            if (all.All(other => IsImplied(other, first)) && !IsSelectedOtherwise(set, occurrence.Field))
            {
                if (occurrence == first)
                {
                    fields.Add(Build(first, [.. all.Select(one => one.Index)]));
                }
            }
            else if (occurrence.Field.Children is not null || !all.TakeWhile(other => other != occurrence).Any(earlier => IsImplied(occurrence, earlier)))
            {
                fields.Add(Build(occurrence, [occurrence.Index]));
            }
        }

        return new ResponseSelectionSet(set.Type, fields.ToImmutable());
    }

    /// <summary>True where what is below the field merges with what another scope selects: then the order is that of the single selections.</summary>
    private static bool IsSelectedOtherwise(NormalSet set, NormalField field)
        => field.Children is not null && set.Fields.Any(other => other != field && other.ResponseKey == field.ResponseKey);

    private static bool IsImplied(NormalOccurrence occurrence, NormalOccurrence by) => Conditions.Without(by.Conditions, occurrence.Conditions).IsEmpty;

    private ResponseField Build(NormalOccurrence occurrence, HashSet<int> sources)
    {
        var field = occurrence.Field;
        return new()
        {
            ResponseKey = field.ResponseKey,
            SourceKey = field.IsTypeName ? "__typename" : sourceKeys.GetValueOrDefault(field, field.ResponseKey),
            Definition = field.Definition,
            TypeNames = field.TypeNames,
            Conditions = occurrence.Conditions,
            Selections = field.Children is null ? null : Build(field.Children, sources),
            IsDenied = field.IsDenied,
            DeniedCoordinates = field.DeniedCoordinates,
        };
    }
}
