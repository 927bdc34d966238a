using System.Collections.Immutable;

namespace Federation.Supergraphs;

/// <summary>Names in disjunctive normal form: one of the alternatives must be held in full.</summary>
/// <param name="Alternatives">OR of AND. No alternative at all asks for nothing.</param>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#requiresscopes">@requiresScopes</seealso>
public sealed record RequirementExpression(ImmutableArray<ImmutableArray<string>> Alternatives)
{
    /// <summary>True where the caller holds all names of some alternative, or nothing is asked for.</summary>
    public bool IsSatisfiedBy(IReadOnlySet<string> held) => IsSatisfiedBy(held.Contains);

    /// <summary>The same for names that a function decides about.</summary>
    public bool IsSatisfiedBy(Func<string, bool> isHeld)
    {
        ArgumentNullException.ThrowIfNull(isHeld);
        return Alternatives.IsEmpty || Alternatives.Any(alternative => alternative.All(isHeld));
    }

    /// <summary>All names that the expression mentions, each once.</summary>
    public IEnumerable<string> Names => Alternatives.SelectMany(alternative => alternative).Distinct(StringComparer.Ordinal);

    /// <summary>For example <c>(a and b) or c</c>.</summary>
    public override string ToString()
        => string.Join(" or ", Alternatives.Select(set => set.Length == 1 ? set[0] : $"({string.Join(" and ", set)})"));
}
