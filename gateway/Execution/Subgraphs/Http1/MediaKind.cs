namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>The media types of responses that matter.</summary>
internal enum MediaKind : byte
{
    Other,

    /// <summary><c>application/json</c></summary>
    Json,

    /// <summary><c>application/graphql-response+json</c></summary>
    GraphQLResponse,
}
