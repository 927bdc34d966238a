namespace GraphQL.TypeSystem;

/// <summary>The stable codes of <see cref="SchemaError"/>.</summary>
public static class SchemaErrorCodes
{
    /// <summary>An operation or a fragment stands in a schema document.</summary>
    public const string ExecutableDefinition = "EXECUTABLE_DEFINITION_IN_SCHEMA";

    /// <summary>A second <c>schema</c> definition.</summary>
    public const string DuplicateSchemaDefinition = "DUPLICATE_SCHEMA_DEFINITION";

    /// <summary>A root operation type is given twice.</summary>
    public const string DuplicateOperationType = "DUPLICATE_OPERATION_TYPE";

    /// <summary>Two types of one name.</summary>
    public const string DuplicateType = "DUPLICATE_TYPE";

    /// <summary>Two directives of one name.</summary>
    public const string DuplicateDirective = "DUPLICATE_DIRECTIVE";

    /// <summary>Two fields or input fields of one name.</summary>
    public const string DuplicateField = "DUPLICATE_FIELD";

    /// <summary>Two arguments of one name.</summary>
    public const string DuplicateArgument = "DUPLICATE_ARGUMENT";

    /// <summary>Two enum values of one name.</summary>
    public const string DuplicateEnumValue = "DUPLICATE_ENUM_VALUE";

    /// <summary>A union names a member twice.</summary>
    public const string DuplicateUnionMember = "DUPLICATE_UNION_MEMBER";

    /// <summary>A type declares an interface twice.</summary>
    public const string DuplicateInterface = "DUPLICATE_INTERFACE";

    /// <summary>A built-in scalar is defined as something else.</summary>
    public const string BuiltInTypeRedefined = "BUILT_IN_TYPE_REDEFINED";

    /// <summary>An extension of a type that is not defined.</summary>
    public const string ExtendsUnknownType = "EXTENDS_UNKNOWN_TYPE";

    /// <summary>An extension whose kind is not that of the definition.</summary>
    public const string ExtendsOtherKind = "EXTENDS_OTHER_KIND";

    /// <summary>A type is named that is not defined.</summary>
    public const string UnknownType = "UNKNOWN_TYPE";

    /// <summary>No query root type.</summary>
    public const string QueryTypeMissing = "QUERY_TYPE_MISSING";

    /// <summary>A root type that is not an object type.</summary>
    public const string RootTypeNotObject = "ROOT_TYPE_NOT_OBJECT";

    /// <summary>One object type is the root of two operations.</summary>
    public const string RootTypeShared = "ROOT_TYPE_SHARED";

    /// <summary>A name that begins with two underscores.</summary>
    public const string ReservedName = "RESERVED_NAME";

    /// <summary>An enum value named true, false or null.</summary>
    public const string EnumValueName = "ENUM_VALUE_NAME_INVALID";

    /// <summary>A type without fields, values or members.</summary>
    public const string TypeEmpty = "TYPE_EMPTY";

    /// <summary>A field whose type is an input object.</summary>
    public const string OutputTypeExpected = "OUTPUT_TYPE_EXPECTED";

    /// <summary>An argument or input field whose type is an object, interface or union.</summary>
    public const string InputTypeExpected = "INPUT_TYPE_EXPECTED";

    /// <summary>A type declares to implement what is not an interface.</summary>
    public const string InterfaceExpected = "INTERFACE_EXPECTED";

    /// <summary>A union member that is not an object type.</summary>
    public const string ObjectTypeExpected = "OBJECT_TYPE_EXPECTED";

    /// <summary>An interface implements itself, directly or through others.</summary>
    public const string InterfaceCycle = "INTERFACE_CYCLE";

    /// <summary>A type leaves out an interface that an interface of it implements.</summary>
    public const string InterfaceNotDeclared = "INTERFACE_NOT_DECLARED";

    /// <summary>A type lacks a field of an interface.</summary>
    public const string InterfaceFieldMissing = "INTERFACE_FIELD_MISSING";

    /// <summary>A field whose type is not that of the interface's field, nor a subtype.</summary>
    public const string InterfaceFieldType = "INTERFACE_FIELD_TYPE_MISMATCH";

    /// <summary>A field lacks an argument of the interface's field.</summary>
    public const string InterfaceArgumentMissing = "INTERFACE_ARGUMENT_MISSING";

    /// <summary>An argument whose type is not that of the interface's argument.</summary>
    public const string InterfaceArgumentType = "INTERFACE_ARGUMENT_TYPE_MISMATCH";

    /// <summary>A field requires an argument that the interface's field does not have.</summary>
    public const string InterfaceArgumentExtra = "INTERFACE_ARGUMENT_REQUIRED";

    /// <summary>A field is deprecated and the interface's field is not.</summary>
    public const string InterfaceFieldDeprecated = "INTERFACE_FIELD_DEPRECATED";

    /// <summary>A required argument or input field is deprecated.</summary>
    public const string RequiredInputDeprecated = "REQUIRED_INPUT_DEPRECATED";

    /// <summary>An input object that must contain itself.</summary>
    public const string InputObjectCycle = "INPUT_OBJECT_CYCLE";

    /// <summary>A default of an input field that contains itself through further defaults.</summary>
    public const string DefaultValueCycle = "DEFAULT_VALUE_CYCLE";

    /// <summary>A default that is not a value of its type.</summary>
    public const string DefaultValueInvalid = "DEFAULT_VALUE_INVALID";

    /// <summary>A field of a OneOf input object that is non-null or has a default.</summary>
    public const string OneOfField = "ONE_OF_FIELD_INVALID";

    /// <summary><c>@oneOf</c> on an extension.</summary>
    public const string OneOfExtension = "ONE_OF_ON_EXTENSION";

    /// <summary>A directive location that the specification does not know.</summary>
    public const string UnknownDirectiveLocation = "UNKNOWN_DIRECTIVE_LOCATION";

    /// <summary>A directive that refers to itself, directly or through types and directives of its arguments.</summary>
    public const string DirectiveCycle = "DIRECTIVE_CYCLE";

    /// <summary>A directive is applied that is not defined.</summary>
    public const string UnknownDirective = "UNKNOWN_DIRECTIVE";

    /// <summary>A directive is applied where its definition does not allow it.</summary>
    public const string MisplacedDirective = "MISPLACED_DIRECTIVE";

    /// <summary>A directive that is not repeatable is applied twice.</summary>
    public const string RepeatedDirective = "REPEATED_DIRECTIVE";

    /// <summary>An applied directive has an argument that is not defined.</summary>
    public const string UnknownDirectiveArgument = "UNKNOWN_DIRECTIVE_ARGUMENT";

    /// <summary>An applied directive lacks a required argument.</summary>
    public const string DirectiveArgumentMissing = "DIRECTIVE_ARGUMENT_MISSING";

    /// <summary>An argument of an applied directive is not a value of its type.</summary>
    public const string DirectiveArgumentInvalid = "DIRECTIVE_ARGUMENT_INVALID";
}
