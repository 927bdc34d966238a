using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary><see cref="AuthenticatedAttribute"/> or, with a policy, <see cref="PolicyAttribute"/>, under the name that ASP.NET Core gives it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AuthorizeAttribute(string? policy = null) : SchemaDirectiveAttribute
{
    public string? Policy { get; } = policy;

    internal override string DirectiveName => Policy is null ? "authenticated" : "policy";

    internal override IEnumerable<ArgumentNode> GetArguments() => Policy is null
        ? []
        : [Syntax.Argument("policies", Syntax.List(Syntax.List(Syntax.String(Policy))))];
}
