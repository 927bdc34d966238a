using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Stage 1: sorts the definitions of all documents by name and attaches extensions, wherever they stand.</summary>
internal sealed class DefinitionCollector(SchemaBuildContext context)
{
    private readonly CollectedDefinitions _definitions = new();
    private readonly List<Located<TypeDefinitionNode>> _extensions = [];

    public static CollectedDefinitions Collect(IReadOnlyList<DocumentNode> documents, SchemaBuildContext context)
    {
        var collector = new DefinitionCollector(context);
        foreach (var document in documents)
        {
            collector.AddDocument(document);
        }

        foreach (var document in context.Options.DefaultDefinitions)
        {
            collector.AddDefaults(document, isSpecified: false);
        }

        collector.AttachExtensions();
        collector.AddDefaults(SpecifiedDefinitions.Document, isSpecified: true);
        return collector._definitions;
    }

    private void AddDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode { IsExtension: true } extension:
                    _extensions.Add(new Located<TypeDefinitionNode>(extension, document.Source));
                    break;
                case TypeDefinitionNode type:
                    AddType(new Located<TypeDefinitionNode>(type, document.Source));
                    break;
                case DirectiveDefinitionNode directive:
                    AddDirective(new Located<DirectiveDefinitionNode>(directive, document.Source));
                    break;
                case SchemaDefinitionNode schema:
                    AddSchema(new Located<SchemaDefinitionNode>(schema, document.Source));
                    break;
                default:
                    context.Report(
                        SchemaErrorCodes.ExecutableDefinition,
                        "A schema document can hold definitions and extensions of the type system only, not operations or fragments.",
                        null,
                        definition.Span,
                        document.Source);
                    break;
            }
        }
    }

    /// <summary>What is defined already stays; introspection types and directives of the specification come this way too.</summary>
    private void AddDefaults(DocumentNode document, bool isSpecified)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode { IsExtension: false } type)
            {
                _definitions.TryAddType(new TypeParts(new Located<TypeDefinitionNode>(type, document.Source), isSpecified));
            }
            else if (definition is DirectiveDefinitionNode directive)
            {
                _definitions.TryAddDirective(new Located<DirectiveDefinitionNode>(directive, document.Source));
            }
        }
    }

    private void AddType(Located<TypeDefinitionNode> type)
    {
        var node = type.Node;
        if (BuiltInScalars.IsBuiltIn(node.Name))
        {
            // Tools print the built-in scalars; saying again what is so is no error.
            if (node is not ScalarTypeDefinitionNode)
            {
                context.Report(
                    SchemaErrorCodes.BuiltInTypeRedefined,
                    $"\"{node.Name}\" is a built-in scalar and cannot be defined as another type.",
                    node.Name,
                    node.NameSpan,
                    type.Source);
            }

            return;
        }

        if (!_definitions.TryAddType(new TypeParts(type, isSpecified: false)))
        {
            context.Report(
                SchemaErrorCodes.DuplicateType,
                $"There can be only one type named \"{node.Name}\".",
                node.Name,
                node.NameSpan,
                type.Source);
        }
    }

    private void AddDirective(Located<DirectiveDefinitionNode> directive)
    {
        if (!_definitions.TryAddDirective(directive))
        {
            context.Report(
                SchemaErrorCodes.DuplicateDirective,
                $"There can be only one directive named \"@{directive.Node.Name}\".",
                $"@{directive.Node.Name}",
                directive.Node.NameSpan,
                directive.Source);
        }
    }

    private void AddSchema(Located<SchemaDefinitionNode> schema)
    {
        if (schema.Node.IsExtension)
        {
            _definitions.AddSchemaExtension(schema);
        }
        else if (!_definitions.TryAddSchemaDefinition(schema))
        {
            context.Report(
                SchemaErrorCodes.DuplicateSchemaDefinition,
                "There can be only one schema definition.",
                null,
                schema.Node.Span,
                schema.Source);
        }
    }

    private void AttachExtensions()
    {
        foreach (var extension in _extensions)
        {
            var node = extension.Node;
            var type = _definitions.GetType(node.Name);
            if (type is not null && type.Definition.Kind == node.Kind)
            {
                type.Add(extension);
            }
            else if (type is not null)
            {
                context.Report(
                    SchemaErrorCodes.ExtendsOtherKind,
                    $"Cannot extend \"{node.Name}\" as {Describe(node.Kind)}: it is defined as {Describe(type.Definition.Kind)}.",
                    node.Name,
                    node.NameSpan,
                    extension.Source);
            }
            else if (context.Options.AllowOrphanExtensions)
            {
                _definitions.TryAddType(new TypeParts(extension, isSpecified: false));
            }
            else
            {
                context.Report(
                    SchemaErrorCodes.ExtendsUnknownType,
                    $"Cannot extend type \"{node.Name}\" because it is not defined.",
                    node.Name,
                    node.NameSpan,
                    extension.Source);
            }
        }
    }

    private static string Describe(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ScalarTypeDefinition => "a scalar",
        SyntaxKind.ObjectTypeDefinition => "an object type",
        SyntaxKind.InterfaceTypeDefinition => "an interface",
        SyntaxKind.UnionTypeDefinition => "a union",
        SyntaxKind.EnumTypeDefinition => "an enum",
        _ => "an input object",
    };
}
