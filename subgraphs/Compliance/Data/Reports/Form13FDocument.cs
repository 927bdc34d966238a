using System.Globalization;
using System.Text;
using System.Xml;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>Writes an information table in the form that EDGAR takes.</summary>
/// <seealso href="https://www.sec.gov/info/edgar/specifications/form13fxmltechspec">Form 13F XML technical specification</seealso>
internal static class Form13FDocument
{
    private const string Namespace = "http://www.sec.gov/edgar/document/thirteenf/informationtable";
    private const int LongestIssuer = 200;

    public static string Write(Form13FInputs inputs)
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?>""").Append('\n');
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("informationTable", Namespace);
            foreach (var line in inputs.Lines)
            {
                Write(writer, line);
            }

            writer.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Value in whole dollars (since 2023-01-03), sole discretion and sole votes: nobody else decides over a tenant's accounts here.</summary>
    private static void Write(XmlWriter writer, Form13FLine line)
    {
        var shares = Whole(line.Shares);
        writer.WriteStartElement("infoTable", Namespace);
        writer.WriteElementString("nameOfIssuer", Namespace, line.Issuer.Length <= LongestIssuer ? line.Issuer : line.Issuer[..LongestIssuer]);
        writer.WriteElementString("titleOfClass", Namespace, line.TitleOfClass);
        writer.WriteElementString("cusip", Namespace, line.Cusip);
        writer.WriteElementString("value", Namespace, Whole(line.Shares * line.Price));
        writer.WriteStartElement("shrsOrPrnAmt", Namespace);
        writer.WriteElementString("sshPrnamt", Namespace, shares);
        writer.WriteElementString("sshPrnamtType", Namespace, "SH");
        writer.WriteEndElement();
        writer.WriteElementString("investmentDiscretion", Namespace, "SOLE");
        writer.WriteStartElement("votingAuthority", Namespace);
        writer.WriteElementString("Sole", Namespace, shares);
        writer.WriteElementString("Shared", Namespace, "0");
        writer.WriteElementString("None", Namespace, "0");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Whole(decimal number) => Math.Round(number, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
