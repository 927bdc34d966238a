using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Introspection;

namespace GraphQL.TypeSystem;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from a schema, straight into JSON.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection">Introspection</seealso>
public static class IntrospectionExecutor
{
    /// <summary>
    /// How deep <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> nest at most. Every level multiplies the
    /// answer by the size of the schema; the queries of tools nest one.
    /// </summary>
    public const int MaxListDepth = 3;

    /// <summary>How many fields a query selects at most, those of fragments counted wherever they are spread; the queries of tools select about 100.</summary>
    public const int MaxFields = 5_000;

    /// <summary>Writes one JSON object with an entry for every selection.</summary>
    /// <param name="schema">The schema to describe; for the gateway, the view of the caller.</param>
    /// <param name="rootSelections">Fields <c>__schema</c>, <c>__type</c> and <c>__typename</c> of the query root, of a validated operation.</param>
    /// <param name="variables">For arguments, <c>@skip</c> and <c>@include</c>.</param>
    /// <param name="writer">Takes the object; not flushed.</param>
    /// <param name="fragments">The fragments of the document, where spreads are left in the selections.</param>
    /// <returns>Errors of what is answered with null: too deep, too much, or with arguments that are no values.</returns>
    public static IReadOnlyList<GraphQLError> WriteIntrospection(
        Schema schema,
        SelectionSetNode rootSelections,
        CoercedVariables variables,
        Utf8JsonWriter writer,
        IReadOnlyDictionary<string, FragmentDefinitionNode>? fragments = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(rootSelections);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(writer);

        var collector = new IntrospectionSelections(schema, variables, fragments);
        var introspection = new IntrospectionWriter(schema, writer);
        introspection.WriteRoot(collector.CollectRoot(rootSelections), collector.IsTooLarge);
        return introspection.Errors;
    }
}
