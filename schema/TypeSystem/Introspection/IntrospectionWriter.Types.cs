using GraphQL.Language;

namespace GraphQL.TypeSystem.Introspection;

internal sealed partial class IntrospectionWriter
{
    /// <summary>__Type</summary>
    private void WriteType(IntrospectionField parent, GraphQLType? type)
    {
        if (type is null)
        {
            writer.WriteNullValue();
            return;
        }

        WriteObject(parent, "__Type", type, static (self, field, type) => self.WriteTypeField(field, type));
    }

    private void WriteTypeField(IntrospectionField field, GraphQLType type)
    {
        switch (field.Name)
        {
            case "kind":
                WriteString(KindOf(type));
                break;
            case "name":
                WriteString((type as NamedType)?.Name);
                break;
            case "description":
                WriteString((type as NamedType)?.Description);
                break;
            case "specifiedByURL":
                WriteString((type as ScalarType)?.SpecifiedByUrl);
                break;
            case "fields":
                var fields = (type as FieldContainerType)?.Fields;
                WriteList(
                    field,
                    IncludesDeprecated(field) ? fields : fields?.Where(member => member.DeprecationReason is null),
                    static (self, field, member) => self.WriteField(field, member));
                break;
            case "interfaces":
                WriteList(field, (type as FieldContainerType)?.Interfaces, static (self, field, implemented) => self.WriteType(field, implemented));
                break;
            case "possibleTypes":
                WriteList(
                    field,
                    type is CompositeType { IsAbstract: true } composite ? schema.GetPossibleTypes(composite) : null,
                    static (self, field, possible) => self.WriteType(field, possible));
                break;
            case "enumValues":
                var values = (type as EnumType)?.Values;
                WriteList(
                    field,
                    IncludesDeprecated(field) ? values : values?.Where(value => value.DeprecationReason is null),
                    static (self, field, value) => self.WriteEnumValue(field, value));
                break;
            case "inputFields":
                WriteInputValues(field, (type as InputObjectType)?.Fields);
                break;
            case "ofType":
                WriteType(field, type is ListType list ? list.ElementType : (type as NonNullType)?.Nullable);
                break;
            case "isOneOf" when type is InputObjectType input:
                WriteBoolean(input.IsOneOf);
                break;
            default:
                WriteString(null);
                break;
        }
    }

    /// <summary>__Field</summary>
    private void WriteField(IntrospectionField parent, OutputField member)
        => WriteObject(parent, "__Field", member, static (self, field, member) =>
        {
            switch (field.Name)
            {
                case "name":
                    self.WriteString(member.Name);
                    break;
                case "description":
                    self.WriteString(member.Description);
                    break;
                case "args":
                    self.WriteInputValues(field, member.Arguments);
                    break;
                case "type":
                    self.WriteType(field, member.Type);
                    break;
                default:
                    self.WriteDeprecation(field, member.DeprecationReason);
                    break;
            }
        });

    private void WriteInputValues(IntrospectionField parent, IEnumerable<InputValue>? values)
        => WriteList(
            parent,
            IncludesDeprecated(parent) ? values : values?.Where(value => value.DeprecationReason is null),
            static (self, field, value) => self.WriteInputValue(field, value));

    /// <summary>__InputValue</summary>
    private void WriteInputValue(IntrospectionField parent, InputValue value)
        => WriteObject(parent, "__InputValue", value, static (self, field, value) =>
        {
            switch (field.Name)
            {
                case "name":
                    self.WriteString(value.Name);
                    break;
                case "description":
                    self.WriteString(value.Description);
                    break;
                case "type":
                    self.WriteType(field, value.Type);
                    break;
                case "defaultValue":
                    self.WriteString(value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null);
                    break;
                default:
                    self.WriteDeprecation(field, value.DeprecationReason);
                    break;
            }
        });

    /// <summary>__EnumValue</summary>
    private void WriteEnumValue(IntrospectionField parent, EnumValue value)
        => WriteObject(parent, "__EnumValue", value, static (self, field, value) =>
        {
            switch (field.Name)
            {
                case "name":
                    self.WriteString(value.Name);
                    break;
                case "description":
                    self.WriteString(value.Description);
                    break;
                default:
                    self.WriteDeprecation(field, value.DeprecationReason);
                    break;
            }
        });

    private void WriteDeprecation(IntrospectionField field, string? reason)
    {
        switch (field.Name)
        {
            case "isDeprecated":
                WriteBoolean(reason is not null);
                break;
            case "deprecationReason":
                WriteString(reason);
                break;
            default:
                WriteString(null);
                break;
        }
    }

    /// <summary>__TypeKind</summary>
    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
