using GraphQL.Language;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>Takes the fields that clients do not see out of an unsplit schema.</summary>
internal sealed class ClientView : SyntaxRewriter
{
    public static string Of(string baseSdl)
        => baseSdl.Contains("@inaccessible", StringComparison.Ordinal)
            ? new ClientView().RewriteDocument(Utf8GraphQLParser.Parse(baseSdl, ParserOptions.Trusted)).Print()
            : baseSdl;

    protected override FieldDefinitionNode? RewriteFieldDefinition(FieldDefinitionNode node)
        => node.Directives.Any(directive => directive.Name == "inaccessible") ? null : node;
}
