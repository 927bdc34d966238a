using System.Collections.Immutable;
using Gateway.Planning.Normalizing;
using Gateway.Planning.Searching;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Fetching;

/// <summary>
/// The fields of introspection as fetches that the gateway answers itself: those of the root, and those of each place below it where a field
/// leads to an object of type Query, which has them too.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection">Schema introspection</seealso>
internal static class IntrospectionFetch
{
    public static PlannedFetch? Build(NormalSet operation)
    {
        var fields = operation.Fields.Where(field => field.IsIntrospection).Select(field => (field, field.ResponseKey, field.Conditions)).ToList();
        return fields.Count == 0 ? null : Create(fields, null);
    }

    /// <summary>Those below the root, each behind the fetches that lead to its place.</summary>
    /// <param name="schema">Of the supergraph.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="planned">The fetches of the plan.</param>
    public static IEnumerable<PlannedFetch> BuildBelow(Schema schema, IEnumerable<SchemaQuestion> questions, IReadOnlyDictionary<SearchFetch, PlannedFetch> planned)
    {
        foreach (var group in questions.GroupBy(question => FetchPaths.Of(schema, question.Position, question.Position.Type.Name).ToString()))
        {
            var position = group.First().Position;
            var leading = planned.Where(pair => LeadsTo(pair.Key, position)).Select(pair => pair.Value).ToList();
            if (leading.Count > 0)
            {
                var path = FetchPaths.Of(schema, position, position.Type.Name);
                var fetch = Create([.. group.Select(question => (question.Field, question.Key, question.Conditions))], path);
                fetch.DependsOn.UnionWith(leading);
                yield return fetch;
            }
        }
    }

    private static PlannedFetch Create(List<(NormalField Field, string Key, ImmutableArray<PlanCondition> Conditions)> fields, FetchPath? path)
    {
        var conditions = fields.Select(entry => entry.Conditions).Aggregate(Conditions.Common);
        return new PlannedFetch
        {
            Subgraph = null,
            Selections = new SelectionSetNode(default, fields.Select(entry => Write(entry.Field, entry.Key, Conditions.Without(entry.Conditions, conditions))).ToSyntaxList()),
            Path = path,
            Conditions = conditions,
        };
    }

    /// <summary>The fetch selects the fields that lead to the position, from where it begins.</summary>
    private static bool LeadsTo(SearchFetch fetch, SearchPosition position)
    {
        var keys = new Stack<string>();
        var at = position;
        for (; at.Tree != fetch.At.Tree; at = at.Parent)
        {
            if (at.Parent is null)
            {
                return false;
            }

            keys.Push(at.Field!.Key);
        }

        List<FetchSelection> selections = [fetch.Selection];
        while (keys.TryPop(out var key))
        {
            selections = [.. selections.SelectMany(selection => selection.Fields).Where(field => field.Use.Key == key).Select(field => field.Child).OfType<FetchSelection>()];
        }

        return at != position && selections.Count > 0;
    }

    private static SelectionNode Write(NormalField field, string key, ImmutableArray<PlanCondition> conditions)
        => ConditionDirectives.Apply(
            new FieldNode(
                default,
                key == field.Name ? null : key,
                field.Name,
                field.Arguments,
                default,
                field.Children is null
                    ? null
                    : new SelectionSetNode(default, field.Children.Fields.Select(child => Write(child, child.ResponseKey, child.Conditions)).ToSyntaxList())),
            conditions);
}
