using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Supergraphs;

/// <summary>
/// Reads <c>@tenantOwned</c>, <c>@audited</c> and the tag of personal data under the names that the supergraph's links give them. An application that cannot be kept
/// refuses the supergraph: nothing is served unguarded.
/// </summary>
internal static class TenancyMarkerReader
{
    public static TenancyMarkers Read(DocumentNode document, SupergraphFeatures features, List<SupergraphError> errors)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var audited = new List<string>();
        var personal = new List<string>();
        foreach (var type in document.Definitions.OfType<TypeDefinitionNode>())
        {
            if (type.Directives.Named(features.TenantOwned).FirstOrDefault() is { } marker && ReadOwner(type, marker, errors) is { } owner)
            {
                owners[type.Name] = owner;
            }

            var fields = type switch
            {
                ObjectTypeDefinitionNode node => node.Fields,
                InterfaceTypeDefinitionNode node => node.Fields,
                _ => [],
            };
            foreach (var field in fields)
            {
                if (field.Directives.Has(features.Audited))
                {
                    audited.Add($"{type.Name}.{field.Name}");
                }

                if (field.Directives.Named(features.Tag).Any(tag => tag.Text("name") == TenancyDirectives.PersonalTag))
                {
                    personal.Add($"{type.Name}.{field.Name}");
                }
            }
        }

        return new TenancyMarkers(owners, audited, personal);
    }

    private static string? ReadOwner(TypeDefinitionNode type, DirectiveNode marker, List<SupergraphError> errors)
    {
        var name = marker.GetArgument(TenancyDirectives.FieldArgument) is null
            ? TenancyDirectives.DefaultField
            : marker.Text(TenancyDirectives.FieldArgument);
        var field = (type as ObjectTypeDefinitionNode)?.Fields.FirstOrDefault(candidate => candidate.Name == name);
        if (field is { Arguments.Count: 0, Type: NonNullTypeNode { Type: NamedTypeNode { Name: BuiltInScalars.Id } } })
        {
            return name;
        }

        errors.Add(new SupergraphError(
            SupergraphErrorCodes.TenancyInvalid,
            $"@{marker.Name} needs an object type with a field \"{name}: ID!\" without arguments, which holds the owner.",
            type.Name));
        return null;
    }
}
