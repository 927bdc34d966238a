using GraphQL.Language;
using GraphQL.TypeSystem.Coercion;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem;

/// <summary>Checks literals against input types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Values of correct type</seealso>
public static class ValueCoercion
{
    /// <summary>
    /// What is wrong with a literal for a type; empty where it is right. Variables count as right: their use is checked against their
    /// definition, and their values when the request comes.
    /// </summary>
    /// <param name="scalars">The scalars to check; the financial graph's by default.</param>
    public static IReadOnlyList<ValueProblem> CheckLiteral(ValueNode value, GraphQLType type, ScalarRegistry? scalars = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(type);
        var check = new LiteralCheck(scalars ?? ScalarRegistry.Financial);
        check.Check(value, type);
        return check.Problems;
    }
}
