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

    /// <summary>The labels of progressive overrides that its plans can depend on; mostly none.</summary>
    public IReadOnlyList<string> OverrideLabels { get; private init; } = [];

    /// <summary>The part of a caller that the second level depends on.</summary>
    public MentionedEntitlements Mentioned { get; }

    /// <summary>Introspection is asked for, and what it shows depends on the caller.</summary>
    public bool HasFilteredIntrospection { get; private init; }

    public static PreparedDocument Valid(DocumentNode document, OperationDefinitionNode operation, MentionedEntitlements mentioned, bool hasFilteredIntrospection = false)
        => new(document, operation, mentioned, null) { HasFilteredIntrospection = hasFilteredIntrospection };

    /// <summary>The same, with the labels of progressive overrides that its plans can depend on.</summary>
    public PreparedDocument With(IReadOnlyList<string> overrideLabels)
        => overrideLabels.Count == 0 ? this : new(_document, _operation, Mentioned, Error) { HasFilteredIntrospection = HasFilteredIntrospection, OverrideLabels = overrideLabels };

    public static PreparedDocument Refused(ClientError error) => new(null, null, MentionedEntitlements.None, error);
}
