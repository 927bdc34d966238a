namespace GraphQL.Language.Tests;

public sealed class SyntaxRewriterTests
{
    private const string Document = """
        "d" query Q($id: ID! = "a" @x, $at: [Date!]) @x { a(b: {c: [$id]}) @x { d ...F @x ... on T @x { e } } }
        fragment F on T @x { g }
        schema @x { query: Q }
        extend schema @x
        scalar S @x
        interface I implements J @x { f(a: T = {b: 1} @x): [T!]! @x }
        type T implements I & J @x { f(a: T = {b: 1} @x): [T!]! @x }
        union U @x = T | V
        enum E @x { A @x B }
        input N @x { a: T = 1 @x }
        directive @x(a: T @x) repeatable on FIELD
        """;

    [Fact]
    public void Nothing_changed_is_the_same_object()
    {
        var document = Utf8GraphQLParser.Parse(Document);
        Assert.Same(document, new Unchanged().RewriteDocument(document));
    }

    [Fact]
    public void A_change_reaches_every_place_and_leaves_the_rest()
    {
        var rewritten = new Renamed().RewriteDocument(Utf8GraphQLParser.Parse(Document));
        var expected = Utf8GraphQLParser.Parse(
            Document.Replace(" @x", "", StringComparison.Ordinal)
                .Replace("extend schema", "", StringComparison.Ordinal)
                .Replace("directive(", "directive @x(", StringComparison.Ordinal)
                .Replace("on T", "on Type", StringComparison.Ordinal)
                .Replace(": T", ": Type", StringComparison.Ordinal)
                .Replace("[T!", "[Type!", StringComparison.Ordinal)
                .Replace("= T |", "= Type |", StringComparison.Ordinal));
        Assert.Equal(expected.Print(), rewritten.Print());
    }

    [Fact]
    public void A_parent_goes_with_its_last_selection()
    {
        var rewritten = new Without("secret").RewriteDocument(
            Utf8GraphQLParser.Parse("{ a { secret } b { ... { secret } c } } query Q { a { secret } } fragment F on T { secret }"));
        Assert.Equal("{b{c}}", rewritten.Print(indented: false));
    }

    [Fact]
    public void A_walker_meets_every_node_in_the_order_of_the_text()
    {
        var walker = new Recorder();
        walker.Walk(Utf8GraphQLParser.Parse(Document));
        Assert.Equal(Enum.GetValues<SyntaxKind>().Except([SyntaxKind.FloatValue, SyntaxKind.BooleanValue, SyntaxKind.NullValue,
            SyntaxKind.EnumValue]).Order(), walker.Kinds.Distinct().Order());
        Assert.Equal(walker.Starts.Order(), walker.Starts);
        Assert.Equal(0, walker.Depth);
    }

    private sealed class Unchanged : SyntaxRewriter;

    private sealed class Renamed : SyntaxRewriter
    {
        protected override DirectiveNode? RewriteDirective(DirectiveNode node) => null;

        protected override DefinitionNode? RewriteSchema(SchemaDefinitionNode node) => node.IsExtension ? null : base.RewriteSchema(node);

        protected override NamedTypeNode RewriteNamedType(NamedTypeNode node)
            => node.Name == "T" ? new NamedTypeNode(node.Span, "Type") : node;
    }

    private sealed class Without(string name) : SyntaxRewriter
    {
        protected override SelectionNode? RewriteField(FieldNode node) => node.Name == name ? null : base.RewriteField(node);
    }

    private sealed class Recorder : SyntaxWalker
    {
        public List<SyntaxKind> Kinds { get; } = [];

        public List<int> Starts { get; } = [];

        public int Depth { get; private set; }

        protected override bool Enter(SyntaxNode node)
        {
            Kinds.Add(node.Kind);
            Starts.Add(node.Span.Start);
            Depth++;
            return true;
        }

        protected override void Leave(SyntaxNode node) => Depth--;
    }
}
