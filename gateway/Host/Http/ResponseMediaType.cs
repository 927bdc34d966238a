namespace Gateway.Host.Http;

/// <summary>What an answer is written as.</summary>
internal enum ResponseMediaType
{
    /// <summary>Nothing that the client accepts.</summary>
    None,

    /// <summary><c>application/graphql-response+json</c>: the status says whether the request was understood.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: 200 for every well-formed request.</summary>
    Json,
}
