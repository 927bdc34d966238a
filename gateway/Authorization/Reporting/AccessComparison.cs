using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Reporting;

/// <summary>
/// Whether a change of the graph lets anybody see more of what was there before. Each field's requirements (its own, its type's, that of the
/// type it returns) are one expression, OR of ANDs; the change widens where some alternative of the new one does not meet the old one.
/// </summary>
public static class AccessComparison
{
    private const int MaxAlternatives = 256;

    /// <summary>Fields that both graphs have and that the second gives to more callers, sorted. A field that is new is no widening: it was nobody's.</summary>
    public static IReadOnlyList<WidenedAccess> FindWidened(Supergraph before, Supergraph after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var widened = new List<WidenedAccess>();
        foreach (var type in after.ApiSchema.Types.OfType<FieldContainerType>().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            foreach (var field in type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                if (before.Schema.GetType<FieldContainerType>(type.Name)?.GetField(field.Name) is not { } old)
                {
                    continue;
                }

                // What clients did not see at all was open to nobody.
                var isNew = before.ApiSchema.GetType<FieldContainerType>(type.Name)?.GetField(field.Name) is null;
                var was = Requirement(before, old);
                var now = Requirement(after, field);
                if (isNew || !now.All(alternative => was.Any(other => other.IsSubsetOf(alternative))))
                {
                    widened.Add(new WidenedAccess(field.Coordinate, isNew ? "was hidden" : Describe(was), Describe(now)));
                }
            }
        }

        return widened;
    }

    private static List<SortedSet<string>> Requirement(Supergraph graph, OutputField field)
    {
        List<SortedSet<string>> all = [[]];
        foreach (var coordinate in new[] { field.DeclaringType.Name, field.Coordinate, field.Type.Named.Name })
        {
            if (graph.GetAuthRequirement(coordinate) is not { } requirement)
            {
                continue;
            }

            if (requirement.Authenticated)
            {
                all = And(all, [["an identified caller"]]);
            }

            all = And(all, Names(requirement.ScopeExpression, "scope"));
            all = And(all, Names(requirement.PolicyExpression, "policy"));
        }

        return all;
    }

    private static IEnumerable<SortedSet<string>> Names(RequirementExpression? expression, string kind)
        => expression is null || expression.Alternatives.IsEmpty
            ? [[]]
            : expression.Alternatives.Select(alternative => new SortedSet<string>(alternative.Select(name => $"{kind} {name}"), StringComparer.Ordinal));

    /// <summary>Every combination; those that another one includes are left out. Beyond the limit the rest is left out, which finds more widened than there is, never less.</summary>
    private static List<SortedSet<string>> And(List<SortedSet<string>> left, IEnumerable<SortedSet<string>> right)
    {
        var combined = right.SelectMany(more => left.Select(some => new SortedSet<string>(some.Concat(more), StringComparer.Ordinal))).ToList();
        return [.. combined
            .Where((candidate, index) => !combined.Where((other, place) => other.IsProperSubsetOf(candidate) || (place < index && other.SetEquals(candidate))).Any())
            .Take(MaxAlternatives)];
    }

    private static string Describe(List<SortedSet<string>> alternatives)
        => alternatives.Any(alternative => alternative.Count == 0)
            ? "nothing"
            : string.Join(" or ", alternatives.Select(alternative => string.Join(" and ", alternative)));
}
