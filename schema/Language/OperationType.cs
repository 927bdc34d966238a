namespace GraphQL.Language;

/// <summary>OperationType : one of query mutation subscription.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#OperationType">OperationType</seealso>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}
