using Federation.Links;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Federation1;

/// <summary>Gives the schema the link that it lacks, writes field sets as strings, and turns extensions of others' types into definitions.</summary>
internal static class LinkFederation2
{
    /// <summary>A version that has all that federation 1 could say.</summary>
    private const string Version = "v2.4";

    /// <summary>The type of field sets in schemas that spell out the machinery of federation 1.</summary>
    private const string FieldSetType = "_FieldSet";

    public static DocumentEdits Edit(Subgraph subgraph, IReadOnlyList<Subgraph> others, CompositionContext context)
    {
        var edits = new DocumentEdits();
        var imports = FederationSpec.Federation1Directives
            .Where(name => name != FederationDirectives.Tag || subgraph.Features.Find(KnownSpecs.Tag) is null)
            .Select(name => Nodes.String($"@{name}"));
        edits.Add(new SchemaDefinitionNode(
            default,
            null,
            [Nodes.Directive(
                subgraph.Features.LinkDirectiveName,
                ("url", Nodes.String($"{KnownSpecs.Federation}/{Version}")),
                ("import", Nodes.List(imports)))],
            [],
            isExtension: true));
        DropMachinery(subgraph, edits);
        foreach (var type in subgraph.Schema.Types.OfType<FieldContainerType>())
        {
            WriteFieldSets(subgraph, type.Directives, edits);
            foreach (var field in type.Fields)
            {
                WriteFieldSets(subgraph, field.Directives, edits);
                DropExternal(subgraph, others, type, field, edits);
            }
        }

        edits.MakeDefinitions();
        return edits;
    }

    /// <summary>The link supplies the directives and their types; what the schema says of them would become part of the graph.</summary>
    /// <remarks>A scalar that the definitions of the directives name otherwise than federation 1 does goes with them, unless the graph's own fields use it.</remarks>
    private static void DropMachinery(Subgraph subgraph, DocumentEdits edits)
    {
        var scalars = new HashSet<string>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in subgraph.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            var isMachinery = subgraph.MeaningOf(directive.Name) is { } meaning && FederationSpec.Federation1Directives.Contains(meaning);
            (isMachinery ? scalars : kept).UnionWith(directive.Arguments.Select(argument => NameOf(argument.Type)));
            if (isMachinery)
            {
                edits.RemoveDirectiveDefinition(directive.Name);
            }
        }

        scalars.ExceptWith(kept);
        scalars.ExceptWith(subgraph.Schema.Types.OfType<FieldContainerType>()
            .SelectMany(type => type.Fields)
            .SelectMany(field => field.Arguments.Select(argument => argument.Type.Named.Name).Prepend(field.Type.Named.Name)));
        scalars.ExceptWith(subgraph.Schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields).Select(field => field.Type.Named.Name));
        scalars.Add(FieldSetType);
        foreach (var scalar in subgraph.Document.Definitions.OfType<ScalarTypeDefinitionNode>().Where(scalar => scalars.Contains(scalar.Name)))
        {
            edits.RemoveType(scalar.Name);
        }
    }

    private static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        ListTypeNode list => NameOf(list.Type),
        NamedTypeNode named => named.Name,
        _ => "",
    };

    private static void WriteFieldSets(Subgraph subgraph, SyntaxList<DirectiveNode> directives, DocumentEdits edits)
    {
        foreach (var directive in directives)
        {
            if (subgraph.MeaningOf(directive.Name) is FederationDirectives.Key or FederationDirectives.Requires or FederationDirectives.Provides
                && directive.GetArgument("fields") is not null and not StringValueNode
                && FieldSetText.Of(directive, isFederation1: true) is { } text)
            {
                edits.Replace(directive, Nodes.Directive(directive.Name, ("fields", Nodes.String(text))));
            }
        }
    }

    /// <summary>Key fields of an extension were marked external by rule, though the subgraph gives them.</summary>
    private static void DropExternal(Subgraph subgraph, IReadOnlyList<Subgraph> others, FieldContainerType type, OutputField field, DocumentEdits edits)
    {
        var external = subgraph.Applied(field.Directives, FederationDirectives.External).FirstOrDefault();
        if (external is null)
        {
            return;
        }

        var isExtension = subgraph.HasExtension(type.Name) || subgraph.Has(type.Directives, FederationDirectives.Extends);
        if (!isExtension)
        {
            return;
        }

        var keys = subgraph.KeysOf(type);
        var isKeyField = keys.Count > 0
            ? keys.Any(key => Names(key, field))
            : others.Any(other => other.Schema.GetType(type.Name) is { } theirs && other.KeysOf(theirs) is [var first, ..] && Names(first, field));
        if (isKeyField)
        {
            edits.Remove(external);
        }
    }

    private static bool Names(EntityKey key, OutputField field)
        => key.FieldSet.AllFields().Any(selection => selection.Field.Coordinate == field.Coordinate);
}
