using GraphQL.Language;
using GraphQL.TypeSystem.Building;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>Directives in a schema document are defined, stand where they may, do not repeat, and have valid arguments.</summary>
/// <remarks>Over the syntax, because only there an element has its document.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation.Directives">Validation of directives</seealso>
internal sealed class AppliedDirectivesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var walk = new Walk(context);
        if (context.Definitions.SchemaParts.Any(part => !part.Node.Directives.IsEmpty))
        {
            walk.CheckParts(context.Definitions.SchemaParts.Select(part => (part.Node.Directives, part.Source)), DirectiveLocations.Schema, null);
        }

        foreach (var parts in context.Definitions.Types)
        {
            if (!context.Schema.GetType(parts.Name)!.Directives.IsEmpty)
            {
                walk.CheckParts(
                    parts.All.Select(part => (part.Node.Directives, part.Source)), LocationOf(parts.Definition.Kind), parts.Name);
            }

            foreach (var (node, source) in parts.All)
            {
                walk.CheckMembers(node, source);
            }
        }

        foreach (var (node, source) in context.Definitions.Directives)
        {
            walk.CheckArguments(node.Arguments, new Place(node.Name, IsDirective: true), source);
        }
    }

    private static string LocationOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ScalarTypeDefinition => DirectiveLocations.Scalar,
        SyntaxKind.ObjectTypeDefinition => DirectiveLocations.Object,
        SyntaxKind.InterfaceTypeDefinition => DirectiveLocations.Interface,
        SyntaxKind.UnionTypeDefinition => DirectiveLocations.Union,
        SyntaxKind.EnumTypeDefinition => DirectiveLocations.Enum,
        _ => DirectiveLocations.InputObject,
    };

    private sealed class Walk(SchemaRuleContext context)
    {
        public void CheckMembers(TypeDefinitionNode type, SourceText? source)
        {
            switch (type)
            {
                case ObjectTypeDefinitionNode objectType:
                    CheckFields(objectType.Fields, type.Name, source);
                    break;
                case InterfaceTypeDefinitionNode interfaceType:
                    CheckFields(interfaceType.Fields, type.Name, source);
                    break;
                case InputObjectTypeDefinitionNode input:
                    foreach (var field in input.Fields)
                    {
                        CheckOne(field.Directives, DirectiveLocations.InputFieldDefinition, new Place(type.Name, field.Name), source);
                    }

                    break;
                case EnumTypeDefinitionNode enumType:
                    foreach (var value in enumType.Values)
                    {
                        CheckOne(value.Directives, DirectiveLocations.EnumValue, new Place(type.Name, value.Name), source);
                    }

                    break;
                default:
                    break;
            }
        }

        public void CheckArguments(SyntaxList<InputValueDefinitionNode> arguments, Place owner, SourceText? source)
        {
            foreach (var argument in arguments)
            {
                CheckOne(argument.Directives, DirectiveLocations.ArgumentDefinition, owner with { Argument = argument.Name }, source);
            }
        }

        /// <summary>Checks the directives of one element whose definition and extensions can stand in several documents.</summary>
        public void CheckParts(IEnumerable<(SyntaxList<DirectiveNode> Directives, SourceText? Source)> parts, string location, string? coordinate)
        {
            HashSet<string>? applied = null;
            foreach (var (directives, source) in parts)
            {
                foreach (var directive in directives)
                {
                    applied ??= new HashSet<string>(StringComparer.Ordinal);
                    Check(directive, location, coordinate, source, isFirst: applied.Add(directive.Name));
                }
            }
        }

        private void CheckFields(SyntaxList<FieldDefinitionNode> fields, string typeName, SourceText? source)
        {
            foreach (var field in fields)
            {
                var place = new Place(typeName, field.Name);
                CheckOne(field.Directives, DirectiveLocations.FieldDefinition, place, source);
                CheckArguments(field.Arguments, place, source);
            }
        }

        private void CheckOne(SyntaxList<DirectiveNode> directives, string location, Place place, SourceText? source)
        {
            if (!directives.IsEmpty)
            {
                CheckParts([(directives, source)], location, place.ToString());
            }
        }

        private void Check(DirectiveNode directive, string location, string? coordinate, SourceText? source, bool isFirst)
        {
            if (context.Schema.GetDirective(directive.Name) is not { } definition)
            {
                if (!context.Options.AllowUnknownDirectives)
                {
                    Report(SchemaErrorCodes.UnknownDirective, $"Unknown directive \"@{directive.Name}\".");
                }

                return;
            }

            if (!definition.Locations.Contains(location))
            {
                Report(SchemaErrorCodes.MisplacedDirective, $"Directive \"@{directive.Name}\" may not be used on {location}.");
            }

            if (!isFirst && !definition.IsRepeatable)
            {
                Report(SchemaErrorCodes.RepeatedDirective, $"The directive \"@{directive.Name}\" can only be used once at this location.");
            }

            CheckArgumentValues(directive, definition, coordinate, source);

            void Report(string code, string message) => context.Report(code, message, coordinate, directive.Span, source);
        }

        private void CheckArgumentValues(DirectiveNode directive, DirectiveDefinition definition, string? coordinate, SourceText? source)
        {
            var given = new HashSet<string>(StringComparer.Ordinal);
            foreach (var argument in directive.Arguments)
            {
                if (!given.Add(argument.Name))
                {
                    Report(SchemaErrorCodes.DuplicateArgument, $"There can be only one argument named \"{argument.Name}\".", argument.Span);
                }
                else if (definition.GetArgument(argument.Name) is not { } expected)
                {
                    Report(
                        SchemaErrorCodes.UnknownDirectiveArgument,
                        $"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\".",
                        argument.Span);
                }
                else if (expected.Type.Named.IsInput && !context.IsUnresolved(expected.Type))
                {
                    foreach (var problem in ValueCoercion.CheckLiteral(argument.Value, expected.Type, context.Options.Scalars))
                    {
                        Report(SchemaErrorCodes.DirectiveArgumentInvalid, problem.Message, problem.Node.Span);
                    }
                }
            }

            foreach (var expected in definition.Arguments)
            {
                if (expected.IsRequired && !given.Contains(expected.Name))
                {
                    Report(
                        SchemaErrorCodes.DirectiveArgumentMissing,
                        $"Argument \"@{directive.Name}({expected.Name}:)\" of type \"{expected.Type}\" is required, but it was not provided.",
                        directive.Span);
                }
            }

            void Report(string code, string message, SourceSpan span) => context.Report(code, message, coordinate, span, source);
        }
    }
}
