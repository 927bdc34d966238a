using GraphQL.Language;

namespace Gateway.Host.Authorization;

/// <summary>Whether an operation asks for the schema.</summary>
internal static class IntrospectionFields
{
    /// <summary>Of a document with several operations, whether any does: the document is prepared for one of them.</summary>
    public static bool AreIn(DocumentNode document)
    {
        var search = new Search();
        search.Walk(document);
        return search.IsFound;
    }

    private sealed class Search : SyntaxWalker
    {
        public bool IsFound { get; private set; }

        protected override bool Enter(SyntaxNode node)
        {
            IsFound |= node is FieldNode { Name: "__schema" or "__type" };
            return !IsFound;
        }
    }
}
