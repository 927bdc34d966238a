using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Stage 3: gives every type its fields, interfaces and members, from its definition and its extensions.</summary>
internal sealed class TypeCompleter(TypeMap types, SchemaBuildContext context)
{
    public static void Complete(CollectedDefinitions definitions, TypeMap types, SchemaBuildContext context)
    {
        var completer = new TypeCompleter(types, context);
        foreach (var parts in definitions.Types)
        {
            switch (types.Find(parts.Name))
            {
                case FieldContainerType container:
                    container.Complete(completer.MakeFields(parts), completer.MakeInterfaces(parts));
                    break;
                case InputObjectType input:
                    input.Complete(completer.MakeInputFields(parts));
                    break;
                case UnionType union:
                    union.Complete(completer.MakeMembers(parts));
                    break;
                default:
                    break;
            }
        }
    }

    private List<OutputField> MakeFields(TypeParts parts)
    {
        var fields = new List<OutputField>(FieldsOf(parts.Definition).Count);
        var names = default(UniqueNames);
        foreach (var (part, source) in parts.All)
        {
            foreach (var node in FieldsOf(part))
            {
                if (CheckUnique(ref names, node.Name, parts.Name, node.NameSpan, source))
                {
                    fields.Add(MakeField(node, new Place(parts.Name, node.Name), source));
                }
            }
        }

        return fields;
    }

    private OutputField MakeField(FieldDefinitionNode node, Place place, SourceText? source) => new(
        node.Name,
        node.Description?.Value,
        types.Resolve(node.Type, place, source),
        InputValueMaker.MakeArguments(node.Arguments, place, source, types, context),
        node.Directives,
        AppliedDirectives.GetDeprecation(node.Directives));

    private List<InputValue> MakeInputFields(TypeParts parts)
    {
        var fields = new List<InputValue>(((InputObjectTypeDefinitionNode)parts.Definition).Fields.Count);
        var names = default(UniqueNames);
        foreach (var (part, source) in parts.All)
        {
            foreach (var node in ((InputObjectTypeDefinitionNode)part).Fields)
            {
                if (CheckUnique(ref names, node.Name, parts.Name, node.NameSpan, source))
                {
                    fields.Add(InputValueMaker.Make(node, new Place(parts.Name, node.Name), source, types));
                }
            }
        }

        return fields;
    }

    private List<InterfaceType> MakeInterfaces(TypeParts parts)
    {
        var interfaces = new List<InterfaceType>();
        var names = default(UniqueNames);
        foreach (var (part, source) in parts.All)
        {
            foreach (var node in InterfacesOf(part))
            {
                if (!names.Add(node.Name))
                {
                    Report(SchemaErrorCodes.DuplicateInterface, $"Type \"{parts.Name}\" can only implement \"{node.Name}\" once.", parts, node, source);
                    continue;
                }

                switch (types.Find(node.Name))
                {
                    case InterfaceType implemented:
                        interfaces.Add(implemented);
                        break;
                    case null:
                        types.ReportUnknown(node, parts.Name, source);
                        break;
                    default:
                        Report(
                            SchemaErrorCodes.InterfaceExpected,
                            $"Type \"{parts.Name}\" can only implement interfaces; \"{node.Name}\" is not one.",
                            parts,
                            node,
                            source);
                        break;
                }
            }
        }

        return interfaces;
    }

    private List<ObjectType> MakeMembers(TypeParts parts)
    {
        var members = new List<ObjectType>();
        var names = default(UniqueNames);
        foreach (var (part, source) in parts.All)
        {
            foreach (var node in ((UnionTypeDefinitionNode)part).Types)
            {
                if (!names.Add(node.Name))
                {
                    Report(SchemaErrorCodes.DuplicateUnionMember, $"Union \"{parts.Name}\" can only include \"{node.Name}\" once.", parts, node, source);
                    continue;
                }

                switch (types.Find(node.Name))
                {
                    case ObjectType member:
                        members.Add(member);
                        break;
                    case null:
                        types.ReportUnknown(node, parts.Name, source);
                        break;
                    default:
                        Report(
                            SchemaErrorCodes.ObjectTypeExpected,
                            $"Union \"{parts.Name}\" can only include object types; \"{node.Name}\" is not one.",
                            parts,
                            node,
                            source);
                        break;
                }
            }
        }

        return members;
    }

    private bool CheckUnique(ref UniqueNames names, string name, string typeName, SourceSpan span, SourceText? source)
    {
        if (names.Add(name))
        {
            return true;
        }

        var coordinate = $"{typeName}.{name}";
        context.Report(SchemaErrorCodes.DuplicateField, $"Field \"{coordinate}\" can only be defined once.", coordinate, span, source);
        return false;
    }

    private void Report(string code, string message, TypeParts parts, NamedTypeNode node, SourceText? source)
        => context.Report(code, message, parts.Name, node.Span, source);

    private static SyntaxList<FieldDefinitionNode> FieldsOf(TypeDefinitionNode node)
        => node is ObjectTypeDefinitionNode objectType ? objectType.Fields : ((InterfaceTypeDefinitionNode)node).Fields;

    private static SyntaxList<NamedTypeNode> InterfacesOf(TypeDefinitionNode node)
        => node is ObjectTypeDefinitionNode objectType ? objectType.Interfaces : ((InterfaceTypeDefinitionNode)node).Interfaces;
}
