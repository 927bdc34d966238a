using System.Collections.Immutable;
using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>
/// Reads <c>@authenticated</c>, <c>@requiresScopes</c> and <c>@policy</c> under the names that the supergraph's links give them.
/// An application that cannot be read refuses the supergraph: nothing is served unprotected.
/// </summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/routing/security/authorization">Authorization directives</seealso>
internal sealed class AuthRequirementReader
{
    private readonly SupergraphFeatures _features;
    private readonly List<SupergraphError> _errors;
    private readonly List<AuthRequirement> _requirements = [];

    private AuthRequirementReader(SupergraphFeatures features, List<SupergraphError> errors)
    {
        _features = features;
        _errors = errors;
    }

    public static AuthRequirements Read(DocumentNode document, SupergraphFeatures features, List<SupergraphError> errors)
    {
        var reader = new AuthRequirementReader(features, errors);
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                reader.ReadType(type);
            }
        }

        return new AuthRequirements(reader._requirements);
    }

    private void ReadType(TypeDefinitionNode type)
    {
        Add(type.Name, type.Directives);
        var fields = type switch
        {
            ObjectTypeDefinitionNode node => node.Fields,
            InterfaceTypeDefinitionNode node => node.Fields,
            _ => [],
        };
        foreach (var field in fields)
        {
            Add($"{type.Name}.{field.Name}", field.Directives);
        }
    }

    private void Add(string coordinate, SyntaxList<DirectiveNode> directives)
    {
        var authenticated = directives.Has(_features.Authenticated);
        var scopes = ReadExpression(coordinate, directives, _features.RequiresScopes, "scopes");
        var policies = ReadExpression(coordinate, directives, _features.Policy, "policies");
        if (authenticated || scopes is not null || policies is not null)
        {
            _requirements.Add(new AuthRequirement(coordinate, authenticated, scopes, policies));
        }
    }

    private RequirementExpression? ReadExpression(string coordinate, SyntaxList<DirectiveNode> directives, string name, string argument)
    {
        if (directives.Named(name).FirstOrDefault() is not { } directive)
        {
            return null;
        }

        if (directive.GetArgument(argument) is ListValueNode list && TryRead(list, out var alternatives))
        {
            return new RequirementExpression(alternatives);
        }

        _errors.Add(new SupergraphError(
            SupergraphErrorCodes.AuthorizationInvalid,
            $"@{name} needs \"{argument}\" as a list of lists of strings.",
            coordinate));
        return null;
    }

    private static bool TryRead(ListValueNode list, out ImmutableArray<ImmutableArray<string>> alternatives)
    {
        var read = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        alternatives = [];
        foreach (var item in list.Items)
        {
            if (item is not ListValueNode inner || inner.Items.Any(name => name is not StringValueNode))
            {
                return false;
            }

            read.Add([.. inner.Items.Select(name => ((StringValueNode)name).Value)]);
        }

        alternatives = read.ToImmutable();
        return true;
    }
}
