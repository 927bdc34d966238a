using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Subgraphs.Tenancy.PersonalData;

/// <summary>What stands for a personal value wherever it is stored: 128 random bits that say nothing about it.</summary>
public readonly record struct PersonalToken
{
    /// <summary>Characters of its text.</summary>
    public const int TextLength = 32;

    private readonly UInt128 _bits;

    private PersonalToken(UInt128 bits) => _bits = bits;

    public static PersonalToken Create()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new PersonalToken(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <exception cref="FormatException">The text is not 32 hexadecimal digits.</exception>
    public static PersonalToken Parse(string text)
        => text is { Length: TextLength } && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? new PersonalToken(bits)
            : throw new FormatException("A token has 32 hexadecimal digits.");

    public override string ToString() => _bits.ToString("x32", CultureInfo.InvariantCulture);
}
