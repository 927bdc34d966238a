using Gateway.Authorization;
using Gateway.Host.Http;
using GraphQL.Language;

namespace Gateway.Host.Preparation;

/// <summary>The first level: a document that was parsed and validated, the same for every caller; or what is wrong with it.</summary>
internal sealed class PreparedDocument
{
    private readonly DocumentNode? _document;
    private readonly OperationDefinitionNode? _operation;

    private PreparedDocument(DocumentNode? document, OperationDefinitionNode? operation, MentionedEntitlements mentioned, ClientError? error)
    {
        _document = document;
        _operation = operation;
        Mentioned = mentioned;
        Error = error;
    }

    /// <summary>Null for a document that can be executed.</summary>
    public ClientError? Error { get; }

    public DocumentNode Document => _document ?? throw new InvalidOperationException("The document has errors.");

    public OperationDefinitionNode Operation => _operation ?? throw new InvalidOperationException("The document has errors.");

    /// <summary>The part of a caller that the second level depends on.</summary>
    public MentionedEntitlements Mentioned { get; }

    /// <summary>Introspection is asked for, and what it shows depends on the caller.</summary>
    public bool HasFilteredIntrospection { get; private init; }

    public static PreparedDocument Valid(DocumentNode document, OperationDefinitionNode operation, MentionedEntitlements mentioned, bool hasFilteredIntrospection = false)
        => new(document, operation, mentioned, null) { HasFilteredIntrospection = hasFilteredIntrospection };

    public static PreparedDocument Refused(ClientError error) => new(null, null, MentionedEntitlements.None, error);
}
