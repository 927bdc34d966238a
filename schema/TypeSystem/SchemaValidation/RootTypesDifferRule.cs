namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>"The query, mutation, and subscription root types must all be different types if provided."</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Root operation types</seealso>
internal sealed class RootTypesDifferRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var schema = context.Schema;
        var seen = new HashSet<ObjectType>(ReferenceEqualityComparer.Instance);
        foreach (var type in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>())
        {
            if (!seen.Add(type))
            {
                context.Report(
                    SchemaErrorCodes.RootTypeShared,
                    $"All root types must be different; \"{type.Name}\" is used for more than one operation.",
                    type.Name);
            }
        }
    }
}
