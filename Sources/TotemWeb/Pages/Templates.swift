import Mustache

/// The templates of pages, read once from the text that the binary carries.
///
/// The files beside this one are the source; `EmbeddedFiles` holds them for the binary, and a
/// test compares the two.
enum Templates {
    /// All templates by name.
    ///
    /// A template that cannot be read is left out here, and found by the test that reads each of
    /// them.
    static let library: MustacheLibrary = {
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in EmbeddedFiles.templates {
            templates[name] = try? MustacheTemplate(string: text)
        }
        return MustacheLibrary(templates: templates)
    }()

    /// The page as bytes.
    static func render(_ view: some PageView) -> [UInt8] {
        let name = type(of: view).template
        return Array((library.render(view, withTemplate: name) ?? "").utf8)
    }
}

/// What a template is filled with.
///
/// The properties bear the names the template uses.
protocol PageView {
    /// The name of the template.
    static var template: String { get }
    /// What stands around the page.
    var frame: Frame { get }
    /// The words of the page's language.
    var w: PageWords { get }
}
