enum MailPages { static let table: [Route] = [] }
