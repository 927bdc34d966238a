using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>Needs all of these policies; repeated, any one of the attributes is enough. A policy nobody registered is denied. The field is nullable in the schema.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class PolicyAttribute(params string[] policies) : SchemaDirectiveAttribute
{
    public IReadOnlyList<string> Policies { get; } = policies;

    internal override string DirectiveName => "policy";

    internal override IEnumerable<ArgumentNode> GetArguments() => [Syntax.Argument("policies", Syntax.List(Syntax.List([.. Policies.Select(Syntax.String)])))];
}
