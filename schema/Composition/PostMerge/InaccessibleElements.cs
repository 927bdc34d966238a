using Federation.Composition.Merging;
using GraphQL.Language;

namespace Federation.Composition.PostMerge;

/// <summary>What is left when everything inaccessible is taken away must be a schema of its own.</summary>
/// <seealso href="https://specs.apollo.dev/inaccessible/v0.2/">inaccessible v0.2</seealso>
internal sealed class InaccessibleElements
{
    private readonly CompositionContext _context;
    private readonly MergedSchema _schema;

    private InaccessibleElements(CompositionContext context, MergedSchema schema)
    {
        _context = context;
        _schema = schema;
    }

    public static void Check(CompositionContext context, MergedSchema schema)
    {
        CheckBuiltIns(context);
        if (!schema.FederationDirectiveNames.ContainsKey(FederationDirectives.Inaccessible))
        {
            return;
        }

        var check = new InaccessibleElements(context, schema);
        foreach (var type in schema.Types)
        {
            check.CheckType(type);
        }

        foreach (var directive in schema.DirectiveDefinitions)
        {
            foreach (var argument in directive.Arguments)
            {
                check.CheckReference(argument.Type, $"@{directive.Name}({argument.Name}:)");
            }
        }
    }

    private static void CheckBuiltIns(CompositionContext context)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            foreach (var type in subgraph.Schema.Types)
            {
                if (type.IsBuiltIn && subgraph.Has(type.Directives, FederationDirectives.Inaccessible))
                {
                    context.Error(
                        FederationErrorCodes.DisallowedInaccessible,
                        $"[{subgraph.Name}] The built-in type \"{type.Name}\" cannot be @inaccessible: remove the directive.",
                        type.Name,
                        subgraph);
                }
            }
        }
    }

    private void CheckType(MergedType type)
    {
        if (_schema.IsInaccessible(type))
        {
            if (type.Name == "Query")
            {
                Error(FederationErrorCodes.QueryRootTypeInaccessible, "The type \"Query\" cannot be @inaccessible: remove the directive", type.Name);
            }

            return;
        }

        CheckChildren(type);
        foreach (var field in type.Fields.Where(IsVisible))
        {
            var coordinate = $"{type.Name}.{field.Name}";
            CheckReference(field.Type, coordinate);
            foreach (var argument in field.Arguments)
            {
                CheckInput(argument, $"{coordinate}({argument.Name}:)", "argument of its field");
            }
        }

        foreach (var field in type.InputFields)
        {
            CheckInput(field, $"{type.Name}.{field.Name}", "field of its input type");
        }

        CheckImplementations(type);
    }

    private void CheckChildren(MergedType type)
    {
        IReadOnlyList<MergedElement> children = type.Kind switch
        {
            SyntaxKind.EnumTypeDefinition => type.Values,
            SyntaxKind.InputObjectTypeDefinition => type.InputFields,
            SyntaxKind.UnionTypeDefinition => [.. type.Members.Select(member => _schema.TryGet(member, out var memberType) ? memberType : null).OfType<MergedElement>()],
            _ => type.Fields,
        };
        if (children.Count > 0 && !children.Any(IsVisible))
        {
            Error(FederationErrorCodes.OnlyInaccessibleChildren, $"\"{type.Name}\" is visible but all in it is @inaccessible: mark the type @inaccessible too, or show something of it", type.Name);
        }
    }

    private void CheckReference(TypeNode reference, string coordinate)
    {
        if (_schema.TryGet(EnumUsages.NameOf(reference), out var type) && _schema.IsInaccessible(type))
        {
            Error(FederationErrorCodes.ReferencedInaccessible, $"\"{coordinate}\" is visible but its type \"{type.Name}\" is @inaccessible: mark both or neither", coordinate);
        }
    }

    private void CheckInput(MergedInputValue value, string coordinate, string role)
    {
        if (!IsVisible(value))
        {
            if (value.Type is NonNullTypeNode && value.DefaultValue is null)
            {
                Error(FederationErrorCodes.RequiredInaccessible, $"\"{coordinate}\" is @inaccessible but a required {role}: no client could give it. Make it optional", coordinate);
            }

            return;
        }

        CheckReference(value.Type, coordinate);
        if (value.DefaultValue is not null)
        {
            CheckDefault(value.DefaultValue, value.Type, coordinate);
        }
    }

    private void CheckDefault(ValueNode value, TypeNode reference, string coordinate)
    {
        var inner = reference is NonNullTypeNode nonNull ? nonNull.Type : reference;
        if (inner is ListTypeNode list)
        {
            foreach (var item in value is ListValueNode items ? items.Items : [value])
            {
                CheckDefault(item, list.Type, coordinate);
            }

            return;
        }

        if (!_schema.TryGet(EnumUsages.NameOf(inner), out var type))
        {
            return;
        }

        switch (value)
        {
            case EnumValueNode name when type.Values.FirstOrDefault(known => known.Name == name.Value) is { } enumValue && !IsVisible(enumValue):
                Error(FederationErrorCodes.DefaultValueUsesInaccessible, $"The default of \"{coordinate}\" uses the @inaccessible value \"{type.Name}.{name.Value}\": choose another default", coordinate);
                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    if (type.InputFields.FirstOrDefault(known => known.Name == field.Name) is not { } inputField)
                    {
                        continue;
                    }

                    if (!IsVisible(inputField))
                    {
                        Error(FederationErrorCodes.DefaultValueUsesInaccessible, $"The default of \"{coordinate}\" uses the @inaccessible field \"{type.Name}.{field.Name}\": choose another default", coordinate);
                    }

                    CheckDefault(field.Value, inputField.Type, coordinate);
                }

                break;
        }
    }

    private void CheckImplementations(MergedType type)
    {
        foreach (var interfaceName in type.Interfaces)
        {
            if (!_schema.TryGet(interfaceName, out var interfaceType) || _schema.IsInaccessible(interfaceType))
            {
                continue;
            }

            foreach (var declared in interfaceType.Fields.Where(IsVisible))
            {
                if (type.GetField(declared.Name) is not { } field)
                {
                    continue;
                }

                if (!IsVisible(field))
                {
                    Error(FederationErrorCodes.ImplementedByInaccessible, $"\"{type.Name}.{field.Name}\" is @inaccessible but implements the visible \"{interfaceName}.{field.Name}\": mark both or neither", $"{type.Name}.{field.Name}");
                    continue;
                }

                foreach (var argument in declared.Arguments.Where(IsVisible))
                {
                    if (field.Arguments.FirstOrDefault(own => own.Name == argument.Name) is { } own && !IsVisible(own))
                    {
                        Error(
                            FederationErrorCodes.ImplementedByInaccessible,
                            $"\"{type.Name}.{field.Name}({own.Name}:)\" is @inaccessible but implements the visible \"{interfaceName}.{field.Name}({own.Name}:)\": mark both or neither",
                            $"{type.Name}.{field.Name}({own.Name}:)");
                    }
                }
            }
        }
    }

    private bool IsVisible(MergedElement element) => !_schema.IsInaccessible(element);

    private void Error(string code, string message, string coordinate)
    {
        var typeName = coordinate.TrimStart('@').Split('.', '(')[0];
        _context.Error(code, $"{message}.", coordinate, _context.Subgraphs.Where(subgraph => subgraph.Schema.GetType(typeName) is not null));
    }
}
