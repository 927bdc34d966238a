using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>The stable codes of <see cref="SchemaError"/>.</summary>
public static class SchemaErrorCodes
{
    /// <summary>An operation or a fragment stands in a schema document.</summary>
    [Mend("Move operations and fragments into documents of their own.", Example = "query { a }")]
    public const string ExecutableDefinition = "EXECUTABLE_DEFINITION_IN_SCHEMA";

    /// <summary>A second <c>schema</c> definition.</summary>
    [Mend("Write extend schema for the second.", Example = "schema { query: A } schema { query: B }")]
    public const string DuplicateSchemaDefinition = "DUPLICATE_SCHEMA_DEFINITION";

    /// <summary>A root operation type is given twice.</summary>
    [Mend("Give each operation one root type.", Example = "schema { query: A query: B }")]
    public const string DuplicateOperationType = "DUPLICATE_OPERATION_TYPE";

    /// <summary>Two types of one name.</summary>
    [Mend("Rename one, or write extend type for the second.", Example = "type Bond { a: Int } type Bond { b: Int }")]
    public const string DuplicateType = "DUPLICATE_TYPE";

    /// <summary>Two directives of one name.</summary>
    [Mend("Rename one.", Example = "directive @a on FIELD directive @a on QUERY")]
    public const string DuplicateDirective = "DUPLICATE_DIRECTIVE";

    /// <summary>Two fields or input fields of one name.</summary>
    [Mend("Rename one, or take it away.", Example = "type Bond { isin: ID isin: ID }")]
    public const string DuplicateField = "DUPLICATE_FIELD";

    /// <summary>Two arguments of one name.</summary>
    [Mend("Rename one, or take it away.", Example = "price(on: Date, on: Date)")]
    public const string DuplicateArgument = "DUPLICATE_ARGUMENT";

    /// <summary>Two enum values of one name.</summary>
    [Mend("Take one away.", Example = "enum Side { BUY BUY }")]
    public const string DuplicateEnumValue = "DUPLICATE_ENUM_VALUE";

    /// <summary>A union names a member twice.</summary>
    [Mend("Take one away.", Example = "union Hit = Bond | Bond")]
    public const string DuplicateUnionMember = "DUPLICATE_UNION_MEMBER";

    /// <summary>A type declares an interface twice.</summary>
    [Mend("Take one away.", Example = "type Bond implements Asset & Asset")]
    public const string DuplicateInterface = "DUPLICATE_INTERFACE";

    /// <summary>A built-in scalar is defined as something else.</summary>
    [Mend("Rename the type.", Example = "type String { a: Int }")]
    public const string BuiltInTypeRedefined = "BUILT_IN_TYPE_REDEFINED";

    /// <summary>An extension of a type that is not defined.</summary>
    [Mend("Define the type, or write its definition in place of the extension.", Example = "extend type Nothing { a: Int }")]
    public const string ExtendsUnknownType = "EXTENDS_UNKNOWN_TYPE";

    /// <summary>An extension whose kind is not that of the definition.</summary>
    [Mend("Extend by the kind of the definition.", Example = "scalar Money extend type Money { a: Int }")]
    public const string ExtendsOtherKind = "EXTENDS_OTHER_KIND";

    /// <summary>A type is named that is not defined.</summary>
    [Mend("Define the type, or correct its name.", Example = "a: Nothing")]
    public const string UnknownType = "UNKNOWN_TYPE";

    /// <summary>No query root type.</summary>
    [Mend("Define type Query, or name the root in the schema definition.", Example = "type Bond { a: Int }")]
    public const string QueryTypeMissing = "QUERY_TYPE_MISSING";

    /// <summary>A root type that is not an object type.</summary>
    [Mend("Make the root an object type.", Example = "schema { query: Money } scalar Money")]
    public const string RootTypeNotObject = "ROOT_TYPE_NOT_OBJECT";

    /// <summary>One object type is the root of two operations.</summary>
    [Mend("Give each operation a root type of its own.", Example = "schema { query: Root mutation: Root }")]
    public const string RootTypeShared = "ROOT_TYPE_SHARED";

    /// <summary>A name that begins with two underscores.</summary>
    [Mend("Rename it without the underscores.", Example = "type __Bond { a: Int }")]
    public const string ReservedName = "RESERVED_NAME";

    /// <summary>An enum value named true, false or null.</summary>
    [Mend("Rename the value.", Example = "enum State { true }")]
    public const string EnumValueName = "ENUM_VALUE_NAME_INVALID";

    /// <summary>A type without fields, values or members.</summary>
    [Mend("Give it at least one field, value or member.", Example = "type Bond")]
    public const string TypeEmpty = "TYPE_EMPTY";

    /// <summary>A field whose type is an input object.</summary>
    [Mend("Return an object, interface, union, enum or scalar.", Example = "input Page { first: Int } type Query { page: Page }")]
    public const string OutputTypeExpected = "OUTPUT_TYPE_EXPECTED";

    /// <summary>An argument or input field whose type is an object, interface or union.</summary>
    [Mend("Take an input object, enum or scalar.", Example = "price(of: Bond)")]
    public const string InputTypeExpected = "INPUT_TYPE_EXPECTED";

    /// <summary>A type declares to implement what is not an interface.</summary>
    [Mend("Name an interface.", Example = "type Fund implements Bond")]
    public const string InterfaceExpected = "INTERFACE_EXPECTED";

    /// <summary>A union member that is not an object type.</summary>
    [Mend("Name an object type.", Example = "union Hit = Asset")]
    public const string ObjectTypeExpected = "OBJECT_TYPE_EXPECTED";

    /// <summary>An interface implements itself, directly or through others.</summary>
    [Mend("Let an interface implement others only.", Example = "interface A implements B interface B implements A")]
    public const string InterfaceCycle = "INTERFACE_CYCLE";

    /// <summary>A type leaves out an interface that an interface of it implements.</summary>
    [Mend("Declare the interface of the interface too.", Example = "interface B implements A { … } type T implements B")]
    public const string InterfaceNotDeclared = "INTERFACE_NOT_DECLARED";

    /// <summary>A type lacks a field of an interface.</summary>
    [Mend("Add the field to the type.", Example = "interface Asset { isin: ID } type Bond implements Asset { name: String }")]
    public const string InterfaceFieldMissing = "INTERFACE_FIELD_MISSING";

    /// <summary>A field whose type is not that of the interface's field, nor a subtype.</summary>
    [Mend("Give the field the interface's type, or a subtype.", Example = "interface Asset { isin: ID! } type Bond implements Asset { isin: ID }")]
    public const string InterfaceFieldType = "INTERFACE_FIELD_TYPE_MISMATCH";

    /// <summary>A field lacks an argument of the interface's field.</summary>
    [Mend("Add the argument to the field.", Example = "interface Asset { price(on: Date): Float } type Bond implements Asset { price: Float }")]
    public const string InterfaceArgumentMissing = "INTERFACE_ARGUMENT_MISSING";

    /// <summary>An argument whose type is not that of the interface's argument.</summary>
    [Mend("Give the argument the interface's type.", Example = "interface Asset { price(on: Date): Float } type Bond implements Asset { price(on: String): Float }")]
    public const string InterfaceArgumentType = "INTERFACE_ARGUMENT_TYPE_MISMATCH";

    /// <summary>A field requires an argument that the interface's field does not have.</summary>
    [Mend("Make the argument optional.", Example = "interface Asset { price: Float } type Bond implements Asset { price(on: Date!): Float }")]
    public const string InterfaceArgumentExtra = "INTERFACE_ARGUMENT_REQUIRED";

    /// <summary>A field is deprecated and the interface's field is not.</summary>
    [Mend("Deprecate the interface's field too, or neither.", Example = "interface Asset { isin: ID } type Bond implements Asset { isin: ID @deprecated }")]
    public const string InterfaceFieldDeprecated = "INTERFACE_FIELD_DEPRECATED";

    /// <summary>A required argument or input field is deprecated.</summary>
    [Mend("Make it optional before it is deprecated.", Example = "price(on: Date! @deprecated)")]
    public const string RequiredInputDeprecated = "REQUIRED_INPUT_DEPRECATED";

    /// <summary>An input object that must contain itself.</summary>
    [Mend("Make one field of the circle nullable, or a list.", Example = "input Order { child: Order! }")]
    public const string InputObjectCycle = "INPUT_OBJECT_CYCLE";

    /// <summary>A default of an input field that contains itself through further defaults.</summary>
    [Mend("Take one default of the circle away.", Example = "input Order { child: Order = {} }")]
    public const string DefaultValueCycle = "DEFAULT_VALUE_CYCLE";

    /// <summary>A default that means more values, or nests deeper, than <see cref="SchemaBuildOptions.MaxDefaultValues"/> and
    /// <see cref="SchemaBuildOptions.MaxDefaultDepth"/> allow, with the defaults that it fills in.</summary>
    [Mend("Take defaults away that fill in further defaults.", Example = "input A { a: B = {} b: B = {} } input B { a: C = {} b: C = {} } …")]
    public const string DefaultValueTooLarge = "DEFAULT_VALUE_TOO_LARGE";

    /// <summary>A default that is not a value of its type.</summary>
    [Mend("Give a default of the type.", Example = "price(scale: Int = \"two\")")]
    public const string DefaultValueInvalid = "DEFAULT_VALUE_INVALID";

    /// <summary>A field of a OneOf input object that is non-null or has a default.</summary>
    [Mend("Make the field nullable, without a default.", Example = "input Key @oneOf { isin: ID! }")]
    public const string OneOfField = "ONE_OF_FIELD_INVALID";

    /// <summary><c>@oneOf</c> on an extension.</summary>
    [Mend("Put the directive on the definition.", Example = "extend input Key @oneOf")]
    public const string OneOfExtension = "ONE_OF_ON_EXTENSION";

    /// <summary>A directive location that the specification does not know.</summary>
    [Mend("Use a location of the specification.", Example = "directive @a on COLUMN")]
    public const string UnknownDirectiveLocation = "UNKNOWN_DIRECTIVE_LOCATION";

    /// <summary>A directive that refers to itself, directly or through types and directives of its arguments.</summary>
    [Mend("Take the directive off its own arguments.", Example = "directive @a(x: Int @a) on ARGUMENT_DEFINITION")]
    public const string DirectiveCycle = "DIRECTIVE_CYCLE";

    /// <summary>A directive is applied that is not defined.</summary>
    [Mend("Define the directive, link its feature, or correct its name.", Example = "type Bond @nothing { a: Int }")]
    public const string UnknownDirective = "UNKNOWN_DIRECTIVE";

    /// <summary>A directive is applied where its definition does not allow it.</summary>
    [Mend("Put it where its definition allows it.", Example = "directive @a on FIELD type Bond @a { b: Int }")]
    public const string MisplacedDirective = "MISPLACED_DIRECTIVE";

    /// <summary>A directive that is not repeatable is applied twice.</summary>
    [Mend("Apply it once, or define it repeatable.", Example = "directive @a on OBJECT type Bond @a @a { b: Int }")]
    public const string RepeatedDirective = "REPEATED_DIRECTIVE";

    /// <summary>An applied directive has an argument that is not defined.</summary>
    [Mend("Take the argument away, or correct its name.", Example = "a: Int @deprecated(because: \"x\")")]
    public const string UnknownDirectiveArgument = "UNKNOWN_DIRECTIVE_ARGUMENT";

    /// <summary>An applied directive lacks a required argument.</summary>
    [Mend("Give the argument.", Example = "scalar Money @specifiedBy")]
    public const string DirectiveArgumentMissing = "DIRECTIVE_ARGUMENT_MISSING";

    /// <summary>An argument of an applied directive is not a value of its type.</summary>
    [Mend("Give a value of the argument's type.", Example = "a: Int @deprecated(reason: 1)")]
    public const string DirectiveArgumentInvalid = "DIRECTIVE_ARGUMENT_INVALID";
}
