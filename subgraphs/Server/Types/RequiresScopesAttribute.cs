using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>Needs all of these scopes; repeated, any one of the attributes is enough. The field is nullable in the schema.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class RequiresScopesAttribute(params string[] scopes) : SchemaDirectiveAttribute
{
    public IReadOnlyList<string> Scopes { get; } = scopes;

    internal override string DirectiveName => "requiresScopes";

    internal override IEnumerable<ArgumentNode> GetArguments() => [Syntax.Argument("scopes", Syntax.List(Syntax.List([.. Scopes.Select(Syntax.String)])))];
}
