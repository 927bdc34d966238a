namespace GraphQL.Language;

/// <summary>Syntax tree to text.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints a node.</summary>
    /// <param name="node">Any node of a tree.</param>
    /// <param name="indented">True for the canonical form on lines, as graphql-js prints it; false for one line without any character
    /// that the grammar ignores, block strings written as strings.</param>
    /// <remarks>What is printed parses to an equal tree, and prints from it again as the same text.</remarks>
    public static string Print(this SyntaxNode node, bool indented = true)
    {
        var writer = new SyntaxWriter(indented);
        writer.WriteNode(node);
        return writer.ToString();
    }
}
